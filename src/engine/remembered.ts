/** A function of a value that nobody changes: it is asked once, and its answer is kept as long as the value is. */
export function remembered<Key extends object, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>()
  return key => {
    const known = answers.get(key)
    if (known) return known.answer
    const answer = ask(key)
    answers.set(key, { answer })
    return answer
  }
}

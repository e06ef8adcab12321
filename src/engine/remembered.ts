/** A function of a value that nobody changes: it is asked once, and its answer is kept as long as the value is. */
export function remembered<Key extends object, Answer extends object | string | number>(
  ask: (key: Key) => Answer,
): (key: Key) => Answer {
  return kept(ask, new WeakMap())
}

/** As `remembered`, for a function that is soon gone itself: quicker, since nobody need watch whether the values are. */
export function rememberedHere<Key, Answer extends object | string | number>(
  ask: (key: Key) => Answer,
): (key: Key) => Answer {
  return kept(ask, new Map())
}

interface Answers<Key, Answer> {
  readonly get: (key: Key) => Answer | undefined
  readonly set: (key: Key, answer: Answer) => unknown
}

const kept =
  <Key, Answer>(ask: (key: Key) => Answer, answers: Answers<Key, Answer>) =>
  (key: Key): Answer => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = ask(key)
    answers.set(key, answer)
    return answer
  }

/** What says the same has one name. */
export const nameOf = remembered((thing: object) => JSON.stringify(thing))

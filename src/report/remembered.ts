/** The same function that works out each answer once for a reader: a view never changes, so neither do its names. */
export function remembered<View extends object, Answer>(
  tell: (key: string, view: View) => Answer,
): (key: string, view: View) => Answer {
  const told = new WeakMap<View, Map<string, Answer>>()
  return (key, view) => {
    const answers = told.get(view) ?? new Map<string, Answer>()
    if (answers.size === 0) told.set(view, answers)
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = tell(key, view)
    answers.set(key, answer)
    return answer
  }
}

import { remembered } from '../engine/remembered.ts'

/** The same function that works out each answer once for a reader: a view never changes, so neither do its names. */
export function oncePerView<Reader extends object, Answer>(
  tell: (key: string, view: Reader) => Answer,
): (key: string, view: Reader) => Answer {
  const answersFor = remembered((_view: Reader) => new Map<string, Answer>())
  return (key, view) => {
    const answers = answersFor(view)
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = tell(key, view)
    answers.set(key, answer)
    return answer
  }
}

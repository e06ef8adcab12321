/** More steps than this are not made for one design: some seconds, and far more than a federal State takes. */
export const mostSteps = 200_000_000

/** A design, or a rule on it, that would take longer than anyone should wait for a stranger's file. */
export class TooMuchWork extends Error {
  /** The rule that took the most steps. */
  readonly rule: string

  constructor(rule: string) {
    super(`Too much work: ${rule}`)
    this.rule = rule
  }
}

/**
 * The work on one design. It is counted in steps and not in time, so that the same design is judged or refused on every
 * machine; and what has been worked out of something is not worked out again.
 */
export interface Work {
  /** Takes steps from what is left, and stops everything when nothing is. */
  readonly spend: (steps: number) => void
  /** Does something for a rule, to which its steps are put down. */
  readonly forRule: <Result>(rule: string, act: () => Result) => Result
  /** The answer to a question about something, worked out the first time only. */
  readonly once: <Answer>(about: About, answer: () => Answer) => Answer
}

/** What is asked, of whom, and in which of the ways in which it can be asked: by identity. */
export type About = readonly [question: unknown, of: unknown, way: string]

export function workFor(most = mostSteps): Work {
  const steps = new Map<string, number>()
  const answers = new Map<unknown, Map<unknown, Map<string, unknown>>>()
  let left = most
  let current = ''
  let before = most
  const settle = () => {
    steps.set(current, (steps.get(current) ?? 0) + before - left)
    before = left
  }
  return {
    spend: some => {
      left -= some
      if (left >= 0) return
      settle()
      const [[rule] = ['']] = [...steps].sort(([, one], [, other]) => other - one)
      throw new TooMuchWork(rule)
    },
    forRule: (rule, act) => {
      settle()
      current = rule
      return act()
    },
    once: <Answer>([question, of, way]: About, answer: () => Answer): Answer => {
      const all = answers.get(question) ?? new Map<unknown, Map<string, unknown>>()
      answers.set(question, all)
      const known = all.get(of) ?? new Map<string, unknown>()
      all.set(of, known)
      if (!known.has(way)) known.set(way, answer())
      return known.get(way) as Answer
    },
  }
}

import type { Design } from '../model/design.ts'
import { subjectsOf } from './subject.ts'

/** A design, or a rule on it, that would take longer than anyone should wait for a stranger's file. */
export class TooMuchWork extends Error {
  /** The file of the design. */
  readonly file: string
  /** The rule that took most. */
  readonly rule: string

  constructor(file: string, rule: string) {
    super(`${file} is too much work for ${rule}`)
    this.file = file
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
  /** Takes characters from what a report on one design may have. */
  readonly tell: (characters: number) => void
  /** Does something for a rule, to which its steps are put down. */
  readonly forRule: <Result>(rule: string, act: () => Result) => Result
  /** Does something, and says what it took. */
  readonly measured: <Result>(act: () => Result) => { readonly result: Result; readonly cost: Cost }
  /** Takes what something took that need not be done again. */
  readonly repeat: (cost: Cost) => void
  /** The answer to a question about something, worked out the first time only. */
  readonly once: <Answer>(about: About, answer: () => Answer) => Answer
}

/** What was taken of what may be done. */
export type Cost = Pick<Allowance, 'steps' | 'characters'>

/** What is asked, of whom, and in which of the ways in which it can be asked: by identity. */
export type About = readonly [question: unknown, of: unknown, way: string]

/** What may be done for one design. */
export interface Allowance {
  readonly file: string
  /** Each takes some 50 nanoseconds. */
  readonly steps: number
  readonly characters: number
}

/** A text of half a gigabyte is more than there can be; a report is half as long as is counted. */
const characters = 400_000_000
const mostSteps = 300_000_000
/** What the rules that come with the product are given, and half as much again. */
const fewestRules = 500

/** Enough for whatever a design of this size says, far from enough for what was made to keep us busy. */
export function allowanceFor(design: Design, rules: number): Allowance {
  const { length: places } = subjectsOf(design, 'places')
  const { length: pairs } = subjectsOf(design, 'separations')
  const things = design.bodies.length + design.mandates.length + places + pairs
  const steps = Math.min(Math.max(rules, fewestRules) * (40_000 + 150 * things), mostSteps)
  return { file: design.file, steps, characters }
}

/** Work that ends by itself. */
export const endless = (): Work => workFor({ file: '', steps: Infinity, characters: Infinity })

export function workFor({ file, steps: most, characters: longest }: Allowance): Work {
  const answers = new Map<string, Map<unknown, Map<unknown, unknown>>>()
  const costs = new Map<string, number>()
  let [steps, characters] = [0, 0]
  let current = { rule: '', since: 0 }
  const put = () => {
    costs.set(current.rule, (costs.get(current.rule) ?? 0) + steps - current.since)
  }
  const stop = (): never => {
    put()
    const [[rule] = ['']] = [...costs].sort(([, one], [, other]) => other - one)
    throw new TooMuchWork(file, rule)
  }
  const spend = (some: number) => {
    steps += some
    if (steps > most) stop()
  }
  const tell = (some: number) => {
    characters += some
    if (characters > longest) stop()
  }
  return {
    spend,
    tell,
    measured: act => {
      const before = { steps, characters }
      const result = act()
      return {
        result,
        cost: { steps: steps - before.steps, characters: characters - before.characters },
      }
    },
    repeat: cost => {
      spend(cost.steps)
      tell(cost.characters)
    },
    forRule: (rule, act) => {
      put()
      current = { rule, since: steps }
      return act()
    },
    once: <Answer>([question, of, way]: About, answer: () => Answer): Answer => {
      // There are few ways and many questions: so, few tables are needed.
      let all = answers.get(way)
      if (!all) answers.set(way, (all = new Map()))
      let known = all.get(question)
      if (!known) all.set(question, (known = new Map()))
      const before = known.get(of)
      if (before !== undefined || known.has(of)) return before as Answer
      const found = answer()
      known.set(of, found)
      return found
    },
  }
}

import { rulesChosen } from '../../src/engine/assess.ts'
import type { Assessment, Requirement } from '../../src/model/assessment.ts'
import type { Knowledge } from '../../src/model/knowledge.ts'

/** What an expert body found of a design: its theme, and the provisions it rests on. */
export interface Found {
  readonly id: string
  readonly polarity: 'deficiency' | 'strength'
  readonly theme: string
  /** Ids of provisions, or what several begin with: `OPCAT-18` is all of art. 18. */
  readonly provisions: readonly string[]
  readonly inferred: boolean
  readonly seen: boolean
  readonly evaluator: string
  readonly statement: string
}

export type Ground = 'theme and provision' | 'provision' | 'theme'

/** An unmet requirement that answers to a finding of an expert body, and on what ground. */
export interface Match {
  readonly rule: string
  readonly ground: Ground
}

/** The definition that the table is read by. */
export const definition = [
  'A deficiency is found if a requirement is unmet that has its theme or cites one of its provisions.',
  'Obligations and recommendations count, positions of advocates do not; undetermined is not found.',
  'A strength is flagged if a requirement is unmet that has its theme and cites one of its provisions,',
  'unless a deficiency of the same case has that theme and provision: then the evaluator found both.',
]

/** The words of the norms that are not positions of advocates. */
export const normsOf = ({ norms }: Knowledge): string[] => [
  ...new Set(
    norms.instruments.filter(({ authority }) => authority !== 'advocacy').map(({ norms: word }) => word),
  ),
]

/** Requirements unmet, positions left out. */
export const unmetIn = ({ requirements }: Assessment): Requirement[] =>
  requirements.filter(({ verdict, strength }) => verdict === 'unmet' && strength !== 'position')

/** The provisions that each rule cites. */
export const citedBy = (knowledge: Knowledge): ReadonlyMap<string, readonly string[]> =>
  new Map(rulesChosen(knowledge, normsOf(knowledge)).map(({ id, provisions }) => [id, provisions]))

/** The unmet requirements that answer to a finding; each rule once, the best grounds first. */
export function matches(
  { theme, provisions }: Pick<Found, 'theme' | 'provisions'>,
  unmet: readonly Requirement[],
  cited: ReturnType<typeof citedBy>,
): Match[] {
  const found = unmet.flatMap(({ rule, theme: own }): Match[] => {
    const cites = cited.get(rule)?.some(id => provisions.some(asked => isWithin(id, asked))) ?? false
    if (cites && own === theme) return [{ rule, ground: 'theme and provision' }]
    if (cites) return [{ rule, ground: 'provision' }]
    return own === theme ? [{ rule, ground: 'theme' }] : []
  })
  const once = [...new Map(found.map(match => [match.rule, match])).values()]
  return grounds.flatMap(ground => once.filter(match => match.ground === ground))
}

export const grounds: readonly Ground[] = ['theme and provision', 'provision', 'theme']

const isWithin = (id: string, asked: string): boolean =>
  id === asked || id.startsWith(`${asked}-`) || id.startsWith(`${asked}.`)

/** The unmet requirements that contradict a strength, and those that would if no deficiency claimed them too. */
export function flagged(
  strength: Found,
  all: readonly Found[],
  unmet: readonly Requirement[],
  cited: ReturnType<typeof citedBy>,
): { contradicting: string[]; claimed: string[] } {
  const both = (one: Found): string[] =>
    matches(one, unmet, cited)
      .filter(({ ground }) => ground === 'theme and provision')
      .map(({ rule }) => rule)
  const claims = new Set(all.filter(({ polarity }) => polarity === 'deficiency').flatMap(both))
  const against = both(strength)
  return {
    contradicting: against.filter(rule => !claims.has(rule)),
    claimed: against.filter(rule => claims.has(rule)),
  }
}

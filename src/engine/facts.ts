import { type Atom, bitOf } from './bundle.ts'

/** The facts that some sets are about, by number; the mask has a bit for each. */
export interface Facts {
  readonly mask: number
  readonly list: readonly number[]
}

export const noFacts: Facts = { mask: 0, list: [] }

export function factsOf(atoms: readonly Atom<unknown>[]): Facts {
  const list = atoms.length === 1 ? [atoms[0]?.fact as number] : [...new Set(atoms.map(({ fact }) => fact))]
  let mask = 0
  for (const fact of list) mask |= bitOf(fact)
  return { mask, list }
}

/** The facts of both. */
export function allFacts(one: Facts, other: Facts): Facts {
  if (one.list.length === 0 || one === other) return other
  if (other.list.length === 0) return one
  const mask = one.mask | other.mask
  const list = apart(one, other) ? one.list.concat(other.list) : [...new Set([...one.list, ...other.list])]
  return { mask, list }
}

/** No fact is in both. */
export function apart(one: Facts, other: Facts): boolean {
  if ((one.mask & other.mask) === 0) return true
  const [small, large] = one.list.length < other.list.length ? [one, other] : [other, one]
  if (small.list.length * large.list.length <= 64) return !small.list.some(fact => large.list.includes(fact))
  const all = new Set(large.list)
  return !small.list.some(fact => all.has(fact))
}

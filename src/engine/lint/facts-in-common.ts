import type { Rule } from '../../model/rule.ts'
import type { Plane } from '../../model/truth.ts'
import { type Read, readsOf, requireReads } from '../reads.ts'
import type { Known } from './settled.ts'

/** Whether what one rule requires depends on a fact that the other reads; else neither says anything of the other. */
export function haveFactsInCommon(one: Rule, other: Rule, plane: Plane, known: Known): boolean {
  const touch = (reads: readonly Read[], others: readonly Read[]) =>
    reads.some(read => others.some(another => sameFact(read, another)))
  return (
    touch(requireReads(one, plane, known), readsOf(other, plane, known)) ||
    touch(requireReads(other, plane, known), readsOf(one, plane, known))
  )
}

function sameFact(one: Read, other: Read): boolean {
  if (!one.kind || !other.kind)
    return !one.kind && !other.kind && one.owner === other.owner && one.path === other.path
  if (one.kind !== other.kind || one.plane !== other.plane) return false
  const [here, there] = [membersOf(one), membersOf(other)]
  return !here || !there || here.some(member => there.includes(member))
}

/** The members of a list that a test depends on; nothing where it depends on all. */
const membersOf = ({ test }: Read): readonly string[] | undefined =>
  test?.ask === 'includes' ? test.values : undefined

import type { Remark } from '../../model/lint.ts'
import type { Norms } from '../../model/norm.ts'
import type { Rule } from '../../model/rule.ts'
import type { FactKind } from '../../model/vocabulary.ts'
import { kindOf } from '../lookup.ts'
import { rulesOn } from '../provisions.ts'
import { readsOf } from '../reads.ts'
import type { Known } from './settled.ts'

/** Facts that no rule reads: a question whose answer changes nothing. */
export function idleFacts(rules: readonly Rule[], known: Known): readonly Remark[] {
  const read = new Set<FactKind | undefined>(
    rules.flatMap(rule => rule.planes.flatMap(plane => readsOf(rule, plane, known).map(({ kind }) => kind))),
  )
  // Practice is judged of what is in operation, whatever a rule asks (design, section 3.5).
  read.add(kindOf(known.vocabulary, 'body', 'in-operation'))
  return known.vocabulary.facts
    .filter(kind => !read.has(kind))
    .map(kind => ({
      code: 'idle-fact',
      level: 'note',
      about: { source: 'vocabulary', path: ['facts', groupOf(kind), kind.path] },
      with: { fact: kind.path },
    }))
}

/** The group of the vocabulary under which a fact stands. */
export const groupOf = ({ on }: FactKind): string => (on.length > 1 ? on.join('-and-') : (on[0] ?? ''))

/** Provisions that a description can show, and that no rule strong enough tests. */
export const untested = ({ provisions }: Norms, rules: readonly Rule[]): readonly Remark[] =>
  provisions
    .filter(one => one.checkable !== 'no' && rulesOn(one, rules).length === 0)
    .map(({ id, instrument }) => ({
      code: 'untested',
      level: 'fault',
      about: { source: `instrument:${instrument}`, path: ['provisions', id] },
      with: { provision: id },
    }))

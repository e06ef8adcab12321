import type { Mutant, MutantKind } from '../../model/trials.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'

const sentences = {
  negated: 'mutant.negated',
  'left-out': 'mutant.left-out',
  'read-on': 'mutant.read-on',
  narrowed: 'mutant.narrowed',
  changed: 'mutant.changed',
} as const satisfies Record<MutantKind, string>

/** What was changed in a rule, in words; the conditions themselves stay in the words of the rule language. */
export function mutantText({ kind, at: [head = ''], before, after }: Mutant, view: View): string {
  const plane = kind === 'read-on' ? word(view, `plane.${after}`) : ''
  const isCondition = head === 'require' || head === 'where'
  return word(view, sentences[kind], { before: isCondition ? before : `${head} ${before}`, after, plane })
}

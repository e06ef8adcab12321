import type { Requirement } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import { line, span } from '../document/blocks.ts'
import type { Field } from '../document/document.ts'
import { fold } from '../fold.ts'
import { nameSubjects } from '../name-subject.ts'
import { capitalised, counted, word } from '../word.ts'
import { evidenceItems } from './evidence-items.ts'
import type { Telling } from './gap-entry.ts'

/** What the design says on one plane: a sentence for each set of subjects that share it, and who is undetermined. */
export function planeFields(
  { findings, plane }: Requirement,
  rule: Rule,
  { view, common }: Telling,
): readonly Field[] {
  const unmet = fold(
    findings.filter(({ verdict }) => verdict === 'unmet'),
    rule,
    view,
  )
  const open = findings.filter(({ verdict }) => verdict === 'undetermined').map(({ subject }) => subject)
  const openFor = word(view, 'gap.open-for', { subjects: nameSubjects(open, view) })
  return [
    ...unmet.map((one, index) => ({
      label: index === 0 ? capitalised(word(view, `plane.${plane}`)) : '',
      text: line(one.said.message),
      items: evidenceItems(one.findings, common, view),
    })),
    ...(open.length > 0 ? [{ label: '', text: line(span(openFor, 'quiet')) }] : []),
  ]
}

/** In law, places stand in the section on coverage; here is only how many. */
export function gridFields({ findings, plane }: Requirement, { view, common }: Telling): readonly Field[] {
  const unmet = findings.filter(({ verdict }) => verdict === 'unmet')
  return [
    {
      label: capitalised(word(view, `plane.${plane}`)),
      text: line(counted(view, 'gap.places', unmet.length, { total: findings.length })),
      items: evidenceItems(unmet, common, view),
    },
  ]
}

import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Finding, Requirement } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import { line, span } from '../document/blocks.ts'
import type { Field } from '../document/document.ts'
import { fold } from '../fold.ts'
import { nameSubjects } from '../name-subject.ts'
import { excuseItems } from '../standing/excuse-items.ts'
import { byExcuse } from '../standing/excuse-text.ts'
import { capitalised, counted, word } from '../word.ts'
import { evidenceItems } from './evidence-items.ts'
import type { Telling } from './gap-entry.ts'

/** What the design says on one plane: a sentence for each set of subjects that share it, and who is undetermined. */
export function planeFields(
  { findings, plane }: Requirement,
  rule: Rule,
  { view, common, stand }: Telling,
): readonly Field[] {
  const having = (verdict: 'unmet' | 'undetermined') =>
    byExcuse(
      findings.filter(one => one.verdict === verdict),
      view,
    )
  const unmet = flatMapped(having('unmet'), ([, same]) => fold(same, rule, view))
  const open = having('undetermined').map(([, same]) => same)
  const openFor = (same: readonly Finding[]) =>
    word(view, 'gap.open-for', {
      subjects: nameSubjects(
        same.map(({ subject }) => subject),
        view,
      ),
    })
  return [
    ...unmet.map((one, index) => ({
      label: index === 0 ? capitalised(word(view, `plane.${plane}`)) : '',
      text: line(one.said.message),
      items: [...excuseItems(one.findings, stand, view), ...evidenceItems(one.findings, common, view)],
    })),
    ...open.map(same => ({
      label: '',
      text: line(span(openFor(same), 'quiet')),
      items: excuseItems(same, stand, view),
    })),
  ]
}

/** In law, places stand in the section on coverage; here is only how many. */
export function gridFields(
  { findings, plane }: Requirement,
  { view, common, stand }: Telling,
): readonly Field[] {
  const unmet = findings.filter(({ verdict }) => verdict === 'unmet')
  return [
    {
      label: capitalised(word(view, `plane.${plane}`)),
      text: line(counted(view, 'gap.places', unmet.length, { total: findings.length })),
      items: [...excuseItems(unmet, stand, view), ...evidenceItems(unmet, common, view)],
    },
  ]
}

import type { Finding } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import type { Assessed } from '../assess/assess-document.ts'
import { evidenceCell, gapsCell } from '../csv/finding-cells.ts'
import { inLanguage } from '../in-language.ts'
import { nameProvisions } from '../name-provision.ts'
import { nameSubject } from '../name-subject.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import { ruleOf } from '../rule-of.ts'
import { type Said, say } from '../say.ts'
import { excuseText } from '../standing/excuse-text.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'
import { headOf, type SheetColumn, tableSheet } from './table-sheet.ts'
import type { Sheet } from './workbook.ts'

interface Told {
  readonly finding: Finding
  readonly rule: Rule
  readonly said: Said
  readonly view: DesignView
}

/** Every finding with its reasons, evidence and remedy; the same cells as in CSV, in the words of the reader. */
export function findingsSheet(all: readonly Assessed[], view: View): Sheet {
  const rows = all.flatMap(({ design, assessment, standing }): readonly Told[] => {
    const own = { ...view, design, standing }
    return byTheme(assessment.requirements, view).flatMap(([, group]) =>
      group.flatMap(({ rule: id, findings }) => {
        const rule = ruleOf(id, view)
        return findings.map(finding => ({ finding, rule, said: say(finding, rule, own), view: own }))
      }),
    )
  })
  return { ...tableSheet(word(view, 'workbook.findings'), columnsFor(view), rows, 1), large: true }
}

/** Items of a cell stand below one another here. */
const lines = (text: string): string => text.replaceAll(' | ', '\n')

const columnsFor = (view: View): readonly SheetColumn<Told>[] => [
  {
    head: headOf('verdict', view),
    width: 15,
    cell: ({ finding }) => word(view, `verdict.${finding.verdict}`),
    tone: ({ finding }) => finding.verdict,
  },
  { head: headOf('design', view), width: 22, cell: one => inLanguage(one.view.design.name, view.language) },
  { head: headOf('theme', view), width: 20, cell: ({ rule }) => nameTheme(rule.theme, view) },
  {
    head: headOf('strength', view),
    width: 15,
    cell: ({ rule }) => word(view, `strength.${rule.strength}.one`),
  },
  { head: headOf('plane', view), width: 12, cell: ({ finding }) => word(view, `plane.${finding.plane}`) },
  { head: headOf('requirement', view), width: 32, cell: ({ said }) => said.title, tone: () => 'strong' },
  { head: headOf('subject', view), width: 22, cell: one => nameSubject(one.finding.subject, one.view) },
  { head: headOf('message', view), width: 45, cell: ({ said }) => said.message },
  { head: headOf('evidence', view), width: 60, cell: one => lines(evidenceCell(one.finding, one.view)) },
  { head: headOf('gaps', view), width: 45, cell: one => lines(gapsCell(one.finding, one.view)) },
  {
    head: headOf('remedy', view),
    width: 40,
    cell: ({ finding, said }) => (finding.verdict === 'unmet' ? said.remedy : undefined),
  },
  { head: headOf('standing', view), width: 26, cell: ({ finding, view: own }) => excuseText(finding, own) },
  { head: headOf('provisions', view), width: 32, cell: ({ rule }) => nameProvisions(rule.provisions, view) },
  { head: headOf('rule', view), width: 32, cell: ({ rule }) => rule.id, tone: () => 'quiet' },
]

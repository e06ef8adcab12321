import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Finding } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import type { AssessEnd, Assessed } from '../assess/assess-document.ts'
import type { Gist } from '../assess/gist.ts'
import { inLanguage } from '../in-language.ts'
import { nameProvisions } from '../name-provision.ts'
import { nameBody, nameSubject } from '../name-subject.ts'
import { nameTheme } from '../name-theme.ts'
import type { Report } from '../reporter.ts'
import { ruleOf } from '../rule-of.ts'
import { type Said, say } from '../say.ts'
import { excuseText } from '../standing/excuse-text.ts'
import type { DesignView } from '../view.ts'
import { type Column, csvHead, csvRows, several, yesNo } from './csv-text.ts'
import { evidenceCell, gapsCell, pathsCell, setsCell } from './finding-cells.ts'

interface Told {
  readonly finding: Finding
  readonly rule: Rule
  /** The provisions of the rule, which its findings share. */
  readonly cited: string
  readonly said: Said
  readonly view: DesignView
}

/** One row for each finding: first what a person reads, then what a machine needs. New columns come last. */
const columns: readonly Column<Told>[] = [
  { name: 'design', cell: ({ view }) => view.design.id },
  { name: 'designName', cell: ({ view }) => inLanguage(view.design.name, view.language) },
  { name: 'verdict', cell: ({ finding }) => finding.verdict },
  { name: 'strength', cell: ({ rule }) => rule.strength },
  { name: 'plane', cell: ({ finding }) => finding.plane },
  { name: 'title', cell: ({ said }) => said.title },
  { name: 'subjectName', cell: ({ finding, view }) => nameSubject(finding.subject, view) },
  { name: 'message', cell: ({ said }) => said.message },
  { name: 'requirement', cell: ({ said }) => said.requirement },
  { name: 'remedy', cell: ({ finding, said }) => (finding.verdict === 'unmet' ? said.remedy : undefined) },
  { name: 'cited', cell: ({ cited }) => cited },
  { name: 'themeName', cell: ({ rule, view }) => nameTheme(rule.theme, view) },
  { name: 'evidence', cell: ({ finding, view }) => evidenceCell(finding, view) },
  { name: 'reasons', cell: ({ finding }) => setsCell(finding.reasons) },
  { name: 'gaps', cell: ({ finding, view }) => gapsCell(finding, view) },
  { name: 'settlesMet', cell: ({ finding }) => setsCell(finding.settles.met) },
  { name: 'settlesUnmet', cell: ({ finding }) => setsCell(finding.settles.unmet) },
  { name: 'capped', cell: ({ finding }) => yesNo(finding.capped) },
  {
    name: 'witness',
    cell: ({ finding: { witness }, view }) => witness?.body && nameBody(witness.body, view),
  },
  { name: 'witnessMissing', cell: ({ finding, view }) => pathsCell(finding.witness?.missing, view) },
  { name: 'witnessUnknown', cell: ({ finding, view }) => pathsCell(finding.witness?.unknown, view) },
  { name: 'rule', cell: ({ rule }) => rule.id },
  { name: 'provisions', cell: ({ rule }) => several(rule.provisions) },
  { name: 'theme', cell: ({ rule }) => rule.theme },
  { name: 'subject', cell: ({ finding }) => finding.subject },
  { name: 'file', cell: ({ view }) => view.design.file },
  { name: 'asOf', cell: ({ view }) => view.design.asOf },
  { name: 'status', cell: ({ view }) => view.design.status },
  { name: 'fingerprint', cell: ({ finding }) => finding.fingerprint },
  { name: 'excuse', cell: ({ finding, view }) => excuseText(finding, view) },
]

/** The gap report as a table, design by design; the names of the columns come before the first. */
export const assessCsv: Report<Assessed, Gist, AssessEnd> = view => ({
  open: first => (first ? csvHead(columns, view.csv) : ''),
  each: ({ design, assessment, standing }) => {
    const own = { ...view, design, standing }
    const rows = flatMapped(assessment.requirements, ({ rule: id, findings }) => {
      const rule = ruleOf(id, view)
      const cited = nameProvisions(rule.provisions, view)
      return findings.map(finding => ({ finding, rule, cited, said: say(finding, rule, own), view: own }))
    })
    return csvRows(columns, rows, view.csv)
  },
  close: () => '',
  apart: true,
})

import type { FactChange, FindingChange, RequirementChange, Stated } from '../../model/difference.ts'
import type { Rule } from '../../model/rule.ts'
import type { DiffInput, Views } from '../diff/diff-document.ts'
import { structureText } from '../diff/structure-text.ts'
import { viewKnowing } from '../diff/view-knowing.ts'
import { requirementsInOrder } from '../json/difference-json.ts'
import { factPath, nameOwnedFact, nameValue } from '../name-fact.ts'
import { nameProvisions } from '../name-provision.ts'
import { nameSubject } from '../name-subject.ts'
import { nameTheme } from '../name-theme.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { say } from '../say.ts'
import { word } from '../word.ts'
import { type Column, csvText, several } from './csv-text.ts'
import { evidenceCell, gapsCell } from './finding-cells.ts'

interface Told {
  readonly one: FindingChange
  readonly requirement: RequirementChange
  readonly rule: Rule
  readonly views: Views
}

/** One row for each finding that changed: first what a person reads, then what a machine needs. New columns come last. */
const columns: readonly Column<Told>[] = [
  { name: 'change', cell: ({ one }) => one.change },
  { name: 'verdictBefore', cell: ({ one: { before } }) => (before === 'absent' ? before : before.verdict) },
  { name: 'verdict', cell: ({ one: { after } }) => (after === 'absent' ? after : after.verdict) },
  { name: 'strength', cell: ({ rule }) => rule.strength },
  { name: 'plane', cell: ({ requirement }) => requirement.plane },
  { name: 'title', cell: ({ rule, views }) => titleOf(rule, views.after) },
  {
    name: 'subjectName',
    cell: ({ one, views }) => nameSubject(one.subject, viewKnowing(one.subject, views)),
  },
  { name: 'messageBefore', cell: told => messageOf(told, 'before') },
  { name: 'message', cell: told => messageOf(told, 'after') },
  { name: 'causes', cell: told => causesCell(told) },
  { name: 'cited', cell: ({ rule, views }) => nameProvisions(rule.provisions, views.after) },
  { name: 'themeName', cell: ({ rule, views }) => nameTheme(rule.theme, views.after) },
  ...(['before', 'after'] as const).flatMap((side): readonly Column<Told>[] => [
    {
      name: named('evidence', side),
      cell: ({ one, views }) => ofFinding(one[side], views[side], evidenceCell),
    },
    { name: named('gaps', side), cell: ({ one, views }) => ofFinding(one[side], views[side], gapsCell) },
  ]),
  { name: 'requirementBefore', cell: ({ requirement }) => requirement.before },
  { name: 'requirementAfter', cell: ({ requirement }) => requirement.after },
  { name: 'rule', cell: ({ rule }) => rule.id },
  { name: 'provisions', cell: ({ rule }) => several(rule.provisions) },
  { name: 'theme', cell: ({ rule }) => rule.theme },
  { name: 'subject', cell: ({ one }) => one.subject },
  { name: 'fileBefore', cell: ({ views }) => views.before.design.file },
  { name: 'file', cell: ({ views }) => views.after.design.file },
]

/** What became of each finding, as a table: obligations first, then by theme. */
export function diffCsv({ before, after, difference, view }: DiffInput): string {
  const views: Views = {
    before: { ...view, design: before.design },
    after: { ...view, design: after.design },
  }
  const rows = requirementsInOrder(difference, view).flatMap(requirement =>
    requirement.findings.map(one => ({ one, requirement, rule: ruleOf(requirement.rule, view), views })),
  )
  return csvText(columns, rows, view.csv)
}

/** A column speaks of the second design unless its name says otherwise, as in the gap report. */
function named(name: string, side: 'before' | 'after'): string {
  return side === 'before' ? `${name}Before` : name
}

const ofFinding = <Side extends FindingChange['before']>(
  side: Side,
  view: Views['after'],
  cell: typeof evidenceCell,
): string | undefined => (side === 'absent' ? undefined : cell(side, view))

const messageOf = ({ one, rule, views }: Told, side: 'before' | 'after'): string | undefined => {
  const finding = one[side]
  return finding === 'absent' ? undefined : say(finding, rule, views[side]).message
}

const causesCell = ({ one: { causes }, views }: Told): string =>
  several([
    ...causes.facts.map(fact => factText(fact, views)),
    ...causes.structure.map(part => structureText(part, views)),
  ])

function factText({ path, before, after }: FactChange, views: Views): string {
  const view = viewKnowing(path, views)
  const value = (side: Stated | 'absent') =>
    side === 'absent'
      ? word(view, 'gap.kind.not-stated')
      : nameValue(side.value, view, factPath(path, view).kind)
  return `${nameOwnedFact(path, view)}${word(view, 'list.colon')}${value(before)} → ${value(after)}`
}

import type { Row as Compared, Comparison } from '../../model/comparison.ts'
import { strengths, type Verdict, verdicts } from '../../model/truth.ts'
import { type About, anchorOf } from '../document/about.ts'
import { heading, line, meaning, paragraph, span } from '../document/blocks.ts'
import type { Block, Line, Row } from '../document/document.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { verdictSign } from '../sign.ts'
import type { View } from '../view.ts'
import { capitalised, counted, word } from '../word.ts'
import type { Column } from './columns.ts'

/** Requirement by design, by theme, obligations first. Rows that say the same of all are counted, unless all is asked for. */
export function matrix(
  { rows }: Pick<Comparison, 'rows'>,
  columns: readonly Column[],
  view: View,
): readonly Block[] {
  if (view.depth === 'brief') return []
  const full = view.depth === 'full'
  const common = new Map(rows.map(row => [row, columns.length > 1 ? commonVerdict(row, columns) : undefined]))
  const shown = full ? rows : rows.filter(row => common.get(row) === undefined)
  const signs = verdicts.map(verdict => `${verdictSign(verdict).text} ${word(view, `verdict.${verdict}`)}`)
  return [
    heading(2, word(view, 'section.matrix'), 'matrix'),
    paragraph(span(signs.join(' · '), 'quiet')),
    ...(shown.length > 0 ? [table(shown, columns, view)] : []),
    ...(full
      ? []
      : leftOut(
          [...common.values()].filter(verdict => verdict !== undefined),
          view,
        )),
  ]
}

const verdictIn = (row: Compared, { id }: Column): Verdict => row.cells[id]?.verdict ?? 'not-applicable'

const signOf = (verdict: Verdict, view: View) =>
  meaning(verdictSign(verdict), word(view, `verdict.${verdict}`))

/** The verdict that all designs share, if they do; where nothing is settled of any, nothing tells them apart either. */
function commonVerdict(row: Compared, columns: readonly Column[]): Verdict | undefined {
  const found = new Set(columns.map(column => verdictIn(row, column)))
  const [only, another] = found
  if (another === undefined) return only
  return found.has('met') || found.has('unmet') ? undefined : 'undetermined'
}

function table(rows: readonly Compared[], columns: readonly Column[], view: View): Block {
  const signs = new Map(verdicts.map(verdict => [verdict, line(signOf(verdict, view))]))
  const body = byTheme(rows, view).flatMap(([theme, group]): readonly Row[] => [
    { section: line(nameTheme(theme, view)), depth: 1 },
    ...strengths.flatMap(strength =>
      strengthRows(
        group.filter(row => row.strength === strength),
        columns,
        { signs, view },
      ),
    ),
  ])
  return {
    kind: 'table',
    align: ['left', 'left', ...columns.map(() => 'center' as const)],
    head: [word(view, 'compare.requirement'), '', ...columns.map(({ letter }) => letter)].map(one =>
      line(one),
    ),
    rows: body,
  }
}

/** Rows of one strength; a rule on both planes says its title once. */
function strengthRows(
  rows: readonly Compared[],
  columns: readonly Column[],
  { signs, view }: { signs: ReadonlyMap<Verdict, Line>; view: View },
): readonly Row[] {
  const [first] = rows
  if (first === undefined) return []
  const cells = rows.map((row, index) => {
    const again = rows[index - 1]?.rule === row.rule
    return {
      about: aboutRow(row, columns),
      cells: [
        line(again ? '' : titleOf(ruleOf(row.rule, view), view)),
        line(span(word(view, `plane.${row.plane}`), 'quiet')),
        ...columns.map(column => signs.get(verdictIn(row, column)) ?? []),
      ],
    }
  })
  return [
    { section: line(span(capitalised(word(view, `strength.${first.strength}.many`)), 'quiet')), depth: 2 },
    ...cells,
  ]
}

function aboutRow({ rule, theme, strength, plane, cells }: Compared, columns: readonly Column[]): About {
  const found = columns.flatMap(({ id }) => {
    const verdict = cells[id]?.verdict
    return verdict ? [{ design: id, plane, verdict }] : []
  })
  return { anchor: anchorOf('matrix', rule, plane), rule, theme, strength, found }
}

function leftOut(common: readonly Verdict[], view: View): readonly Block[] {
  const idle = common.filter(verdict => verdict === 'not-applicable').length
  const alike = common.length - idle
  const counts = verdicts
    .map(verdict => [verdict, common.filter(one => one === verdict).length] as const)
    .filter(([verdict, n]) => n > 0 && verdict !== 'not-applicable')
    .map(([verdict, n]) => `${n} ${word(view, `verdict.${verdict}`)}`)
  const sentences = [
    ...(alike > 0 ? [counted(view, 'compare.alike', alike, { counts: counts.join(', ') })] : []),
    ...(idle > 0 ? [counted(view, 'compare.idle', idle)] : []),
  ]
  return sentences.length === 0
    ? []
    : [paragraph(span([...sentences, word(view, 'compare.how-all')].join(' '), 'quiet'))]
}

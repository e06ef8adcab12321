import type { Comparison } from '../../model/comparison.ts'
import type { Design } from '../../model/design.ts'
import { strengths, verdicts } from '../../model/truth.ts'
import { whatItIs } from '../assess/notice.ts'
import { byId } from '../by-id.ts'
import { inLanguage } from '../in-language.ts'
import { nameValue } from '../name-fact.ts'
import { verdictSign } from '../sign.ts'
import type { View } from '../view.ts'
import { capitalised, word } from '../word.ts'
import { designHeads, isBroad } from './comparison-sheets.ts'
import type { Sheet, XlsxCell, XlsxRow } from './workbook.ts'

/** Which designs, judged by which norms, and how many requirements came out how; never a score. */
export function summarySheet(
  {
    comparison,
    designs,
    norms,
  }: { comparison: Comparison; designs: readonly Design[]; norms: readonly string[] },
  title: string,
  view: View,
): Sheet {
  const found = comparison.designs.map(id => byId(designs, id))
  const field = (key: string, valueOf: (design: Design) => string): XlsxRow => ({
    cells: [
      { value: word(view, key), tone: 'strong' },
      ...found.map((design): XlsxCell => ({ value: design && valueOf(design), tone: 'plain' })),
    ],
  })
  const head: XlsxRow = {
    cells: ['', ...comparison.designs.map(designHeads(designs, view))].map(value => ({
      value,
      tone: 'head',
    })),
  }
  const notice = whatItIs(norms, view).flatMap(block =>
    block.kind === 'paragraph' ? [block.text.map(({ text }) => text).join('')] : [],
  )
  return {
    name: word(view, 'workbook.summary'),
    large: isBroad(comparison.designs),
    columns: [
      { width: 30 },
      ...comparison.designs.map(() => ({ width: comparison.designs.length > 2 ? 24 : 40 })),
    ],
    rows: [
      { cells: [{ value: title, tone: 'title' }] },
      { cells: [] },
      head,
      field('design.state', ({ state }) => inLanguage(state.name, view.language)),
      field('design.as-of', ({ asOf }) => asOf),
      field('design.status', ({ status }) => nameValue(status, view)),
      field('design.file', ({ file }) => file),
      ...strengths.flatMap(strength => countRows(strength, comparison, view)),
      { cells: [] },
      { cells: [{ value: word(view, 'notice.title'), tone: 'text' }] },
      ...notice.map(
        (value): XlsxRow => ({ cells: [{ value, tone: 'text' }], spans: comparison.designs.length + 1 }),
      ),
    ],
  }
}

function countRows(
  strength: (typeof strengths)[number],
  comparison: Comparison,
  view: View,
): readonly XlsxRow[] {
  const own = comparison.rows.filter(row => row.strength === strength)
  if (own.length === 0) return []
  const many = capitalised(word(view, `strength.${strength}.many`))
  return [
    { cells: [many, ...comparison.designs.map(() => '')].map(value => ({ value, tone: 'closed' })) },
    ...verdicts.map(
      (verdict): XlsxRow => ({
        cells: [
          { value: `${verdictSign(verdict).text} ${word(view, `verdict.${verdict}`)}`, tone: verdict },
          ...comparison.designs.map(
            (id): XlsxCell => ({
              value: own.filter(({ cells }) => cells[id]?.verdict === verdict).length,
              tone: 'number',
            }),
          ),
        ],
      }),
    ),
  ]
}

import type { Order } from '../../model/comparison.ts'
import { type CompareInput, normsOf } from '../compare/compare-document.ts'
import { nameTheme } from '../name-theme.ts'
import { counted, word } from '../word.ts'
import { coverageSheet, designHeads, matrixSheet } from './comparison-sheets.ts'
import { factsSheet } from './facts-sheet.ts'
import { summarySheet } from './summary-sheet.ts'
import { headOf, tableSheet } from './table-sheet.ts'
import type { Sheet } from './workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

/** The comparison as a workbook: summary, matrix, coverage, the ordering per theme, the facts. */
export function compareXlsx(input: CompareInput): Promise<Uint8Array> {
  const { comparison, designs, view } = input
  const title = counted(view, 'compare.title', comparison.designs.length)
  return writeWorkbook({
    title,
    language: view.language,
    ...(view.now ? { created: view.now } : {}),
    sheets: [
      summarySheet({ comparison, designs, norms: normsOf(comparison, view) }, title, view),
      matrixSheet(comparison, designs, view),
      coverageSheet(comparison, designs, view),
      orderSheet(input),
      factsSheet(designs, view),
    ],
  })
}

/** What orders the designs, a sentence for each pair; pairs that are not named are incomparable. */
function orderSheet({ comparison, designs, view }: CompareInput): Sheet {
  const nameOf = designHeads(designs, view)
  const columns = [
    { head: headOf('theme', view), width: 34, cell: ({ theme }: Order) => nameTheme(theme, view) },
    {
      head: word(view, 'section.ordering'),
      width: 90,
      cell: ({ better, than, certainty }: Order) =>
        counted(view, `order.${certainty}`, 1, {
          better: nameOf(better),
          than: nameOf(than),
        }),
    },
  ]
  return tableSheet(word(view, 'workbook.ordering'), columns, comparison.order)
}

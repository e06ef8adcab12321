import { compare } from '../../engine/compare.ts'
import { type Assessed, assessTitle } from '../assess/assess-document.ts'
import type { View } from '../view.ts'
import { coverageSheet, matrixSheet } from './comparison-sheets.ts'
import { factsSheet } from './facts-sheet.ts'
import { findingsSheet } from './findings-sheet.ts'
import { questionsSheet } from './questions-sheet.ts'
import { summarySheet } from './summary-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

/** The gap report as a workbook: summary, matrix, findings, coverage, facts, questions. */
export function gapWorkbook(all: readonly Assessed[], view: View): Promise<Uint8Array> {
  const designs = all.map(({ design }) => design)
  const comparison = compare(all.map(({ assessment }) => assessment))
  const title = assessTitle(designs, view)
  const norms = all[0]?.assessment.norms ?? []
  return writeWorkbook({
    title,
    language: view.language,
    ...(view.now ? { created: view.now } : {}),
    sheets: [
      summarySheet({ comparison, designs, norms }, title, view),
      matrixSheet(comparison, designs, view),
      findingsSheet(all, view),
      coverageSheet(comparison, designs, view),
      factsSheet(designs, view),
      questionsSheet(all, view),
    ],
  })
}

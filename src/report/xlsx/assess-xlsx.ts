import { compare } from '../../engine/compare.ts'
import { type AssessEnd, type Assessed, assessTitle } from '../assess/assess-document.ts'
import type { Report } from '../reporter.ts'
import { coverageSheet, matrixSheet } from './comparison-sheets.ts'
import { factsSheet } from './facts-sheet.ts'
import { findingsSheet } from './findings-sheet.ts'
import { questionsSheet } from './questions-sheet.ts'
import { summarySheet } from './summary-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

/** The gap report as a workbook: summary, matrix, findings, coverage, facts, questions. */
export const assessXlsx: Report<Assessed, AssessEnd> = view => {
  const all: Assessed[] = []
  return {
    each: assessed => {
      all.push(assessed)
      return ''
    },
    close: () => {
      const [first] = all
      if (!first) return ''
      const designs = all.map(({ design }) => design)
      const comparison = compare(all.map(({ assessment }) => assessment))
      const title = assessTitle(designs, view)
      const { norms } = first.assessment
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
    },
  }
}

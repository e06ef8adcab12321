import type { AssessEnd, Assessed } from '../assess/assess-document.ts'
import type { Gist } from '../assess/gist.ts'
import type { Report } from '../reporter.ts'

/** The gap report as a workbook, made when the last design is known; what makes workbooks is loaded then. */
export const assessXlsx: Report<Assessed, Gist, AssessEnd> = view => {
  const all: Assessed[] = []
  return {
    each: assessed => {
      all.push(assessed)
      return ''
    },
    close: async () => {
      if (all.length === 0) return ''
      const { gapWorkbook } = await import('./gap-workbook.ts')
      return gapWorkbook(all, view)
    },
  }
}

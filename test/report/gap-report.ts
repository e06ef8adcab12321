import type { Assessed } from '../../src/report/assess/assess-document.ts'
import { reports } from '../../src/report/formats.ts'
import type { View } from '../../src/report/view.ts'

/** The whole gap report on some designs in a format that takes no time to load. */
export function gapReport(
  format: keyof typeof reports,
  { assessments, view }: { assessments: readonly Assessed[]; view: View },
): string {
  const report = reports[format](view)
  return [...assessments.map(one => report.each(one)), report.close({ problems: [] })].join('')
}

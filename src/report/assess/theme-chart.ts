import type { Requirement } from '../../model/assessment.ts'
import { charted, countsOf } from '../compare/comparison-charts.ts'
import type { Bar, Block } from '../document/document.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'

/** How the requirements of each theme came out for one design. */
export function themeChart(requirements: readonly Requirement[], view: View): readonly Block[] {
  const bars = byTheme(requirements, view).map(
    ([theme, own]): Bar => ({ label: nameTheme(theme, view), counts: countsOf(own) }),
  )
  return charted(word(view, 'chart.by-theme'), bars, view)
}

import type { Requirement } from '../../model/assessment.ts'
import { strengths, type Verdict, verdicts } from '../../model/truth.ts'
import { chart } from '../document/chart.ts'
import type { Bar, Block } from '../document/document.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import type { View } from '../view.ts'
import { capitalised, word } from '../word.ts'
import type { Assessed } from './assess-document.ts'

/** How the requirements of each theme came out for one design. */
export function themeChart(requirements: readonly Requirement[], view: View): readonly Block[] {
  const bars = byTheme(requirements, view).map(
    ([theme, own]): Bar => ({ label: nameTheme(theme, view), counts: countsOf(own) }),
  )
  return charted(word(view, 'chart.by-theme'), bars, view)
}

/** How the requirements of each strength came out, design by design; never a score. */
export const designCharts = (
  all: readonly Assessed[],
  names: ReadonlyMap<string, string>,
  view: View,
): readonly Block[] =>
  strengths.flatMap(strength => {
    const bars = all.map(({ design, assessment }): Bar => {
      const own = assessment.requirements.filter(one => one.strength === strength)
      return { label: names.get(design.id) ?? design.id, counts: countsOf(own) }
    })
    const what = capitalised(word(view, `strength.${strength}.many`))
    return charted(word(view, 'chart.by-design', { what }), bars, view)
  })

const charted = (title: string, bars: readonly Bar[], view: View): readonly Block[] =>
  bars.some(({ counts }) => verdicts.some(verdict => counts[verdict] > 0))
    ? [chart(title, bars, { series: verdicts, view })]
    : []

function countsOf(requirements: readonly Requirement[]): Bar['counts'] {
  const count = (verdict: Verdict): number => requirements.filter(one => one.verdict === verdict).length
  return {
    unmet: count('unmet'),
    undetermined: count('undetermined'),
    met: count('met'),
    'not-applicable': count('not-applicable'),
  }
}

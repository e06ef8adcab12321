import type { Coverage, PlaceCoverage, Requirement } from '../model/assessment.ts'
import type { Grid, Rule } from '../model/rule.ts'
import type { Verdict } from '../model/truth.ts'

/**
 * The coverage grid in law: `reach` and `powers` both met is covered, powers alone unmet is partly, reach unmet is
 * uncovered, else undetermined (design, section 3.14).
 */
export function coverageOf(
  requirements: readonly Requirement[],
  rules: ReadonlyMap<string, Rule>,
): readonly PlaceCoverage[] {
  const [reach, powers] = [verdictsOf('reach'), verdictsOf('powers')]
  return [...reach].map(([subject, verdict]) => {
    const [place, level] = subject.slice('places/'.length).split('@') as [string, string]
    return { place, level, coverage: joined(verdict, powers.get(subject)) }
  })

  function verdictsOf(grid: Grid): ReadonlyMap<string, Verdict> {
    const filling = requirements.find(({ rule, plane }) => plane === 'law' && rules.get(rule)?.grid === grid)
    const places = filling?.findings.filter(({ subject }) => subject.startsWith('places/')) ?? []
    return new Map(places.map(({ subject, verdict }) => [subject, verdict]))
  }
}

function joined(reach: Verdict, powers: Verdict | undefined): Coverage {
  if (reach === 'unmet') return 'uncovered'
  if (reach === 'met' && powers === 'met') return 'covered'
  return reach === 'met' && powers === 'unmet' ? 'partly' : 'undetermined'
}

import type { Comparison } from '../../src/model/comparison.ts'
import type { Verdict } from '../../src/model/truth.ts'
import { assessment } from './sample-assessment.ts'
import { design, other } from './sample-design.ts'

const cell = (verdict: Verdict) => ({ verdict, met: 0, unmet: 0, undetermined: 0 })

export const comparison: Comparison = {
  designs: [design.id, other.id],
  rows: assessment.requirements.map(({ rule, plane, theme, strength, verdict }, index) => ({
    rule,
    plane,
    theme,
    strength,
    cells: {
      [design.id]: cell(verdict),
      [other.id]: cell(index === 1 ? 'not-applicable' : index === 3 ? 'unmet' : 'met'),
    },
  })),
  coverage: assessment.coverage.map(({ place, level, coverage }) => ({
    place,
    level,
    cells: { [design.id]: coverage, [other.id]: 'covered' },
  })),
  order: [
    { theme: 'place-coverage', better: other.id, than: design.id, certainty: 'certain' },
    { theme: 'separation-of-functions', better: other.id, than: design.id, certainty: 'possible' },
  ],
}

import { expect, test } from 'vitest'
import { matterOf, openFacts, placements } from '../../src/engine/ask.ts'
import type { Finding, Gap, Requirement } from '../../src/model/assessment.ts'
import { factPathIn } from '../../src/model/fact-path.ts'
import type { Plane } from '../../src/model/truth.ts'
import { finding } from '../report/sample-assessment.ts'
import { vocabulary } from '../report/sample-vocabulary.ts'

const matter = ({ path }: Gap) => matterOf(factPathIn(path, vocabulary))
const premises = 'bodies/council/powers/premises'
const files = 'bodies/council/powers/files'

test('one fact of several bodies and on both planes is one matter', () => {
  const open = [
    undetermined('one', [[premises]]),
    undetermined('one', [[premises.replace('council', 'commissions')]], 'practice'),
  ]
  const facts = openFacts(open, matter)
  expect(facts).toHaveLength(1)
  expect(facts[0]?.gaps.map(({ path, plane }) => `${path}@${plane}`)).toEqual([
    'bodies/council/powers/premises@law',
    'bodies/commissions/powers/premises@practice',
  ])
  expect(facts[0]?.settles).toEqual(open)
})

test('the fact that settles most comes first; what needs others too is said apart', () => {
  const open = [undetermined('both', [[premises, files]]), undetermined('files', [[files]])]
  const facts = openFacts(open, matter)
  expect(facts.map(({ gaps, settles, bearsOn }) => [gaps[0]?.path, settles.length, bearsOn.length])).toEqual([
    [files, 1, 1],
    [premises, 0, 1],
  ])
  expect([...placements(open, facts)].map(([fact, placed]) => [fact?.gaps[0]?.path, placed.length])).toEqual([
    [files, 2],
  ])
})

test('met needs every open subject, unmet any of them', () => {
  const two = [aboutOpen([[premises]], []), aboutOpen([[files]], [])]
  const one = { ...undetermined('two', [[premises]]), findings: two }
  expect(openFacts([one], matter).map(({ settles }) => settles.length)).toEqual([0, 0])
  const breach = { ...one, findings: [aboutOpen([[premises]], [[premises]]), aboutOpen([[files]], [])] }
  expect(openFacts([breach], matter).map(({ settles }) => settles.length)).toEqual([1, 0])
})

function aboutOpen(
  met: readonly (readonly string[])[],
  unmet: readonly (readonly string[])[],
  plane: Plane = 'law',
): Finding {
  const paths = [...new Set([...met, ...unmet].flat())]
  const at = (sets: readonly (readonly string[])[]) => sets.map(set => set.map(path => paths.indexOf(path)))
  return finding('rule', 'bodies/council', 'undetermined', {
    plane,
    gaps: paths.map(path => ({ kind: 'not-stated', path, plane })),
    settles: { met: at(met), unmet: at(unmet) },
  })
}

function undetermined(rule: string, sets: readonly (readonly string[])[], plane: Plane = 'law'): Requirement {
  const findings = [aboutOpen(sets, sets, plane)]
  return { rule, plane, theme: 'access-powers', strength: 'obligation', verdict: 'undetermined', findings }
}

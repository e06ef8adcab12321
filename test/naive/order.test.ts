import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/assessment.ts'
import type { Design } from '../../src/model/design.ts'
import { always } from './always.ts'
import { findings, keySets, unordered } from './engine.ts'

const runs = { shuffled: 700 }
const patience = 120_000

function shuffle<T>(list: readonly T[], pick: (below: number) => number): readonly T[] {
  const left = [...list]
  return list.flatMap(() => left.splice(pick(left.length), 1))
}

const shuffled = (design: Design, pick: (below: number) => number): Design => ({
  ...design,
  bodies: shuffle(design.bodies, pick),
  mandates: shuffle(design.mandates, pick),
  separations: shuffle(design.separations, pick),
  facts: new Map(shuffle([...design.facts], pick)),
  state: { ...design.state, places: shuffle(design.state.places, pick) },
})

const sets = (sets: readonly (readonly string[])[]): string =>
  sets
    .map(set => set.map(unordered).toSorted().join(' & '))
    .toSorted()
    .join(' | ')

const whole = (finding: Finding): string => {
  const { rule, subject, plane, verdict, capped, reasons, evidence, settles, gaps } = finding
  const name = `${rule} ${unordered(subject)} ${plane} ${verdict}`
  if (capped) return name
  const settling = [settles.met, settles.unmet].map(one => sets(keySets(one, gaps)))
  return `${name}: ${sets(keySets(reasons, evidence))}; ${settling.join('; ')}`
}

test(
  'the order of bodies, mandates, places, pairs and facts changes neither verdicts nor reasons',
  () => {
    always(
      (design, rules, pick) => {
        const before = findings(design, rules).map(whole)
        const after = findings(shuffled(design, pick), rules).map(whole)
        expect(after.toSorted()).toEqual(before.toSorted())
      },
      { runs: runs.shuffled, seed: 31, depth: 2 },
    )
  },
  patience,
)

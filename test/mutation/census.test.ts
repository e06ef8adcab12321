import { expect, test } from 'vitest'
import { census, shareKilled } from '../../src/engine/mutation/census.ts'
import { tryMutants } from '../../src/engine/mutation/try-mutants.ts'
import type { Design } from '../../src/model/design.ts'
import { factKey } from '../../src/model/design.ts'
import type { Example } from '../../src/model/example.ts'
import type { Equivalent } from '../../src/model/trials.ts'
import type { Verdict } from '../../src/model/truth.ts'
import { design as bare } from '../report/sample-design.ts'
import { ask, rule, vocabulary } from './small.ts'

const asked = rule(ask('rank', { ask: 'in', values: ['high', 'middle'] }))

test('an example that sees no difference kills nothing; one that does, does', () => {
  const weak = tryMutants([example('met', 'high')], { rules: [asked], vocabulary })
  const survivors = weak.filter(({ killedBy }) => !killedBy).map(({ mutant }) => mutant.name)
  expect(survivors).toContain('require: rank in high, middle -> is high')
  const strong = tryMutants(
    [example('met', 'high'), example('met', 'middle'), example('unmet', 'low'), example('unmet', 'none')],
    { rules: [asked], vocabulary },
  )
  expect(strong.filter(({ killedBy }) => !killedBy)).toEqual([])
})

test('a rule without examples is not tried: there is nothing to learn from it', () => {
  expect(tryMutants([], { rules: [asked], vocabulary })).toEqual([])
})

test('what is said of a survivor excuses it; what is said of another is stale', () => {
  const tried = tryMutants([example('met', 'high')], { rules: [asked], vocabulary })
  const found = census(tried, [
    said('require: rank in high, middle -> is high'),
    said('require: rank in high, middle -> negated'),
    said('require: rank in high -> gone'),
  ])
  expect(found.equivalent.map(({ mutant }) => mutant.name)).toEqual([
    'require: rank in high, middle -> is high',
  ])
  expect(found.survivors.map(({ name }) => name)).not.toContain('require: rank in high, middle -> is high')
  expect(found.stale.map(({ said: { mutant }, killed }) => [mutant, killed])).toEqual([
    ['require: rank in high, middle -> negated', true],
    ['require: rank in high -> gone', false],
  ])
})

test('the share is that of the mutants that could be killed', () => {
  const none = { survivors: [], equivalent: [], stale: [] }
  expect(shareKilled({ ...none, total: 0, killed: 0 })).toBe(100)
  expect(shareKilled({ ...none, total: 4, killed: 3 })).toBe(75)
})

const said = (mutant: string): Equivalent => ({ rule: asked.id, mutant, why: {}, file: 'f', line: 1 })

function example(expected: Verdict, rank: string): Example {
  const path = 'bodies/a/rank'
  const fact = { path, plane: 'law', value: rank, sources: [], file: 'f', offset: 0 } as const
  const design: Design = {
    ...bare,
    bodies: [{ id: 'a', name: {}, role: 'put-forward' }],
    mandates: [],
    facts: new Map([[factKey(path, 'law'), fact]]),
  }
  return { rule: asked.id, expect: expected, plane: 'law', design, file: 'f', line: 1 }
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { find } from '../../src/engine/find.ts'
import { rollUp } from '../../src/engine/truth.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import type { Design } from '../../src/model/design.ts'
import type { Plane, Verdict } from '../../src/model/truth.ts'
import { memoryHost } from '../load/memory-host.ts'
import { tableOf } from './table.ts'

/** One thing that real mechanisms get wrong, the design that says it, and the rules that must catch it. */
interface Item {
  readonly item: string
  readonly rule?: string
  readonly also?: readonly string[]
  readonly plane?: Plane
  readonly state?: object
  readonly design: object
  readonly later?: readonly string[]
}

const knowledge = packagedKnowledge()
const items = parse(readFileSync('test/world/deficiencies.yaml', 'utf8')) as Item[]
const rules = new Map(knowledge.rules.map(rule => [rule.id, rule]))

for (const item of items) {
  test(`it can be said: ${item.item}`, async () => {
    expect((await load(item)).problems).toEqual([])
  })
  for (const rule of [item.rule ?? [], item.also ?? []].flat())
    test(`it is caught: ${item.item}: ${rule}`, async () => {
      expect(await verdictOf(item, rule)).toBe('unmet')
    })
  // As soon as a rule cites an instrument that was awaited, one of those that do must catch the item.
  const owed = rulesOwed(item)
  test.runIf(owed.length > 0 && !item.rule)(`it is caught, as was awaited: ${item.item}`, async () => {
    const verdicts = await Promise.all(owed.map(rule => verdictOf(item, rule)))
    expect(verdicts).toContain('unmet')
  })
}

test('what is caught, and what is expected later', () => {
  const awaited = items.filter(item => item.later && rulesOwed(item).length === 0)
  const open = awaited.filter(({ rule }) => !rule)
  const ofAdvocates = awaited.filter(({ rule = '' }) => rules.get(rule)?.strength === 'position')
  const row = ({ item, rule, plane = 'law', later = [] }: Item): string[] => {
    const { strength = '' } = rules.get(rule ?? '') ?? {}
    return [item, plane, rule ?? 'EXPECTED LATER', strength, later.join(', ')]
  }
  console.log(
    [
      tableOf(['deficiency', 'plane', 'caught by', 'strength', 'later, too'], items.map(row)),
      '',
      `${items.length} deficiencies, ${items.filter(({ rule }) => rule).length} caught by a rule, ${open.length} expected later, ${ofAdvocates.length} caught by a position alone.`,
      'Rules owed as soon as the instruments are carried over:',
      ...[...open, ...ofAdvocates].map(({ item, later = [] }) => `  ${item}: ${later.join(', ')}`),
    ].join('\n'),
  )
  expect(items.every(({ rule, later }) => rule || later)).toBe(true)
  expect(new Set(items.map(({ item }) => item)).size).toBe(items.length)
})

/** The rules that cite a provision that the item awaits. */
function rulesOwed({ later = [] }: Item): string[] {
  return knowledge.rules
    .filter(({ provisions }) => provisions.some(id => later.includes(id)))
    .map(({ id }) => id)
}

async function verdictOf(item: Item, id: string): Promise<Verdict | 'no such rule'> {
  const rule = rules.get(id)
  const design = (await load(item)).designs[0]
  if (!rule || !design) return 'no such rule'
  const { plane = 'law' } = item
  const findings = find({ design, vocabulary: knowledge.vocabulary, rules }, rule, plane)
  return rollUp(findings.map(({ finding }) => finding.verdict))
}

const anywhere = {
  levels: { land: {} },
  places: {
    list: {
      prison: { type: 'prison', levels: ['land'] },
      police: { type: 'police-cell', levels: ['land'] },
    },
  },
}

/** The design of an item under the header that a file has. */
async function load({ design, state = anywhere }: Item): Promise<{
  designs: readonly Design[]
  problems: readonly object[]
}> {
  const name = { en: 'x', nl: 'x', fr: 'x', de: 'x' }
  const header = { opcat: 'design/1', id: 'x', state: 'state.yaml', name, 'as-of': '2020-01-01' }
  const files = {
    '/home/analyst/x.yaml': stringify({ ...header, status: 'operating', ...design }),
    '/home/analyst/state.yaml': stringify({ opcat: 'state/1', id: 'x', name, ...state }),
  }
  return loadDesigns(['x.yaml'], memoryHost(files), knowledge.vocabulary)
}

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
  if (isOwed(item))
    test(`it is caught by those carried over since: ${item.item}`, async () => {
      const verdicts = await Promise.all(citing(item).map(rule => verdictOf(item, rule)))
      expect(verdicts).toContain('unmet')
    })
}

test('what is caught, and what is expected later', () => {
  const row = ({ item, rule, plane = 'law', later = [] }: Item): string[] => {
    const { strength = '' } = rules.get(rule ?? '') ?? {}
    return [item, plane, rule ?? 'EXPECTED LATER', strength, later.join(', ')]
  }
  const awaited = items.filter(item => isAwaited(item) && !isOwed(item))
  console.log(
    [
      tableOf(['deficiency', 'plane', 'caught by', 'strength', 'later, too'], items.map(row)),
      '',
      `${items.length} deficiencies: ${items.filter(({ rule }) => rule).length} caught, ${items.filter(({ rule }) => !rule).length} expected later.`,
      'Rules owed, on the provisions named:',
      ...awaited.map(
        ({ item, rule, later = [] }) => `  ${item}${rule ? ' (now a position)' : ''}: ${later.join(', ')}`,
      ),
    ].join('\n'),
  )
  expect(items.every(({ rule, later }) => rule || later)).toBe(true)
  const provisions = new Set(knowledge.norms.provisions.map(({ id }) => id))
  expect(items.flatMap(({ later = [] }) => later).filter(id => !provisions.has(id))).toEqual([])
  expect(new Set(items.map(({ item }) => item)).size).toBe(items.length)
})

/** No rule catches it yet, or only one that puts the position of advocates. */
function isAwaited({ rule = '', later }: Item): boolean {
  const strength = rules.get(rule)?.strength
  return later !== undefined && (!strength || strength === 'position')
}

/** A rule has come to cite the first of the provisions that it waits for: now one that cites them must catch it. */
function isOwed(item: Item): boolean {
  const [first = ''] = item.later ?? []
  return isAwaited(item) && knowledge.rules.some(({ provisions }) => provisions.includes(first))
}

/** The rules that cite a provision that it waits for. */
function citing({ later = [] }: Item): string[] {
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

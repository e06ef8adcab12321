import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { assess } from '../../src/engine/assess.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { tableOf } from '../world/table.ts'
import {
  claimOf,
  claims,
  defects,
  factsCiting,
  paraphrases,
  positions,
  reasonsIncomplete,
  withoutDesign,
} from './claims.ts'

const knowledge = packagedKnowledge()
const { designs, problems } = await loadDesigns(['fixtures/belgium'], nodeHost(), knowledge.vocabulary)
const provisions = positions(knowledge)
const cited = factsCiting(designs)
const without = withoutDesign()
const said = paraphrases()

test('the list of claims is no design, and the fixtures load beside it', () => {
  expect(problems).toEqual([])
})

test('every claim is a position, the source of a stated fact, or in the list of those that concern no design', () => {
  report()
  expect(claims.filter(claim => placesOf(claim).length === 0)).toEqual([])
})

test('what concerns no design is nowhere else, and says why in four languages', () => {
  expect(Object.keys(without).filter(claim => placesOf(claim).length > 1)).toEqual([])
  expect(reasonsIncomplete()).toEqual([])
})

test('nothing cites a claim that does not exist', () => {
  const known = [
    ...cited.keys(),
    ...provisions,
    ...Object.keys(without),
    ...defects().map(([claim]) => claim),
  ]
  expect(known.filter(claim => !claims.includes(claim))).toEqual([])
  expect(Object.keys(said)).toEqual(claims)
})

test('a claim that asserts a defect is in the evidence of an unmet finding on that design', () => {
  const asserted = defects().flatMap(([claim, { cannot, ...found }]) => {
    if (cannot !== undefined) return []
    return Object.entries(found).map(([design, finding]) => ({ claim, design, finding }))
  })
  const wrong = asserted.map(one => ({ ...one, ...lookedUp(one) })).filter(({ fault }) => fault !== undefined)
  expect(wrong).toEqual([])
})

test('a defect names a finding, or says why none could cite it', () => {
  expect(
    defects().filter(
      ([, defect]) => 'cannot' in defect === Object.keys(defect).some(key => key !== 'cannot'),
    ),
  ).toEqual([])
})

const assessments = new Map(
  designs.map(design => [design.id, assess(design, knowledge, ['opcat', 'spt', 'coalition'])]),
)

/** What keeps a claim from standing behind an unmet finding, if anything does. */
function lookedUp({ claim, design, finding }: { claim: string; design: string; finding: string }) {
  const [rule, subject] = finding.split(' ')
  const found = assessments
    .get(design)
    ?.requirements.find(one => `${one.rule}/${one.plane}` === rule)
    ?.findings.find(one => one.subject === subject)
  if (found?.verdict !== 'unmet') return { fault: found?.verdict ?? 'no such finding' }
  const cites = found.evidence.some(({ sources }) => sources.some(source => claimOf(source) === claim))
  return { fault: cites ? undefined : 'does not cite it' }
}

function placesOf(claim: string): string[] {
  const facts = cited.get(claim) ?? []
  const more = facts.length > 1 ? ` (+${facts.length - 1})` : ''
  return [
    ...(provisions.has(claim) ? [`position COAL-${claim}`] : []),
    ...(facts.length > 0 ? [`fact ${stated(facts)[0]}${more}`] : []),
    ...(claim in without ? [`no design: ${without[claim]?.why.en}`] : []),
  ]
}

/** What is known before what is said to be unknown. */
const stated = (facts: readonly string[]): string[] =>
  [...facts].sort((one, other) => Number(isUnknown(one)) - Number(isUnknown(other)))

const isUnknown = (fact: string) => fact.endsWith('(unknown)')

function report(): void {
  const asserted = new Map(defects())
  const rows = claims.map(claim => {
    const { cannot, ...found } = asserted.get(claim) ?? {}
    const shown = Object.entries(found).map(([design, finding]) => `${design} ${finding}`)
    const defect = cannot === undefined ? shown.join('; ') : `none: ${cannot}`
    return [claim, said[claim] ?? '', placesOf(claim).join('; '), defect]
  })
  const cannot = [...asserted.values()].filter(defect => 'cannot' in defect).length
  const onlyUnknown = [...cited].filter(([claim, facts]) => !provisions.has(claim) && facts.every(isUnknown))
  console.log(
    [
      tableOf(['claim', 'says', 'where', 'defect found as'], rows),
      '',
      `${provisions.size} positions, ${cited.size} sources of stated facts, ${Object.keys(without).length} that concern no design.`,
      `Of the sources, cited only for what stays unknown: ${onlyUnknown.map(([claim]) => claim).join(', ') || 'none'}.`,
      `Defects asserted: ${asserted.size}, in the evidence of an unmet finding: ${asserted.size - cannot}.`,
    ].join('\n'),
  )
}

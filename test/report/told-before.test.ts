import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { assess } from '../../src/engine/assess.ts'
import { nothingKnown } from '../../src/engine/standing/standing.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import type { Design } from '../../src/model/design.ts'
import type { Knowledge } from '../../src/model/knowledge.ts'
import { retelling } from '../../src/report/assess/told-before.ts'
import type { Depth, DesignView, View } from '../../src/report/view.ts'
import { dice } from '../naive/always.ts'
import { edited } from '../naive/edited.ts'
import { gapReport } from './gap-report.ts'

const packaged = packagedKnowledge()
const { designs } = await loadDesigns(['fixtures/belgium'], nodeHost(), packaged.vocabulary)
const norms = ['opcat', 'spt', 'coalition']

function told(design: Design, knowledge: Knowledge, { depth, width }: Pick<View, 'depth' | 'width'>): string {
  const view: View = { language: 'nl', width, color: false, depth, knowledge, version: '0' }
  const assessment = assess(design, knowledge, norms)
  return gapReport('terminal', { assessments: [{ design, assessment }], view })
}

for (const design of designs)
  test(`the report on ${design.id} after an edit is the one that is written of it alone`, () => {
    const pick = dice(31)
    const known = { ...packaged }
    let now = design
    const depths: readonly Depth[] = ['standard', 'standard', 'standard', 'full']
    for (let edit = 0; edit < 30; edit += 1) {
      const view = { depth: depths[pick(4)] ?? 'full', width: pick(5) ? 80 : 120 }
      expect(told(now, known, view)).toBe(told(now, { ...packaged }, view))
      if (pick(3) > 0) now = edited(now, packaged.vocabulary, pick)
    }
  })

test('a part is told again when anything changes that it is told by, and not before', () => {
  const [design] = designs as readonly [Design]
  const knowledge = { ...packaged }
  const known: DesignView = {
    language: 'en',
    width: 80,
    color: false,
    depth: 'standard',
    knowledge,
    version: '',
    design,
  }
  const { requirements } = assess(design, knowledge, norms)
  const [one, other] = [requirements.slice(0, 2), requirements.slice(1, 3)]
  const tell = (about = one, view: Partial<DesignView> = {}, common: readonly string[] = []) =>
    retelling({ ...known, ...view }, new Map(common.map(key => [key, 1])))('gap', about, () => ({
      told: true,
    }))
  const isKept = (...next: Parameters<typeof tell>): boolean => {
    for (let turn = 0; turn < 3; turn += 1) tell()
    const before = tell()
    expect(tell()).toBe(before)
    return tell(...next) === before
  }
  const { facts, bodies } = design
  expect({
    same: isKept(),
    'other facts, found alike': isKept(one, { design: { ...design, facts: new Map(facts) } }),
    'another finding': isKept(other),
    'one finding less': isKept(one.slice(1)),
    'another language': isKept(one, { language: 'de' }),
    'another depth': isKept(one, { depth: 'full' }),
    'named parts': isKept(one, { isLinked: true }),
    'another name': isKept(one, { design: { ...design, bodies: bodies.slice(1) } }),
    'another source': isKept(one, { design: { ...design, sources: new Map() } }),
    'another design': isKept(one, { design: { ...design, id: 'another' } }),
    'a fact told elsewhere': isKept(one, {}, ['bodies/x/pay@law']),
    'what was known': isKept(one, { standing: { ...nothingKnown(design.id), asked: true } }),
    reasons: isKept(one, { reasons: () => [] }),
  }).toEqual({
    same: true,
    'other facts, found alike': true,
    'another finding': false,
    'one finding less': false,
    'another language': false,
    'another depth': false,
    'named parts': false,
    'another name': false,
    'another source': false,
    'another design': false,
    'a fact told elsewhere': false,
    'what was known': false,
    reasons: false,
  })
})

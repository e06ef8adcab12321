import { describe, expect, test } from 'vitest'
import { nodeHost } from '../../../bin/node-host.js'
import { assess } from '../../../src/engine/assess.ts'
import { compare } from '../../../src/engine/compare.ts'
import { diff } from '../../../src/engine/diff.ts'
import { explain } from '../../../src/engine/explain.ts'
import { loadDesigns } from '../../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../../src/load/packaged-knowledge.ts'
import { languages } from '../../../src/model/truth.ts'
import { formats } from '../../../src/report/formats.ts'
import { depths, type View } from '../../../src/report/view.ts'
import { always } from '../../naive/always.ts'
import { knowledge as knowledgeOf } from '../../naive/engine.ts'
import { gapReport } from '../gap-report.ts'
import { view } from '../sample-design.ts'
import { kinds, written } from '../sample-reports.ts'
import { strictly } from './strict.ts'

const readers = languages.flatMap(language => depths.map(depth => ({ language, depth })))

test.each(kinds)('%s: what the samples give has no undescribed field, in any language and depth', kind => {
  for (const reader of readers) expect(strictly(JSON.parse(written(kind, 'json', reader)))).toEqual([])
})

test('a rule by itself, and trials without mutants', () => {
  const { rules } = view.knowledge
  expect(strictly(JSON.parse(formats.explain.json({ rules, view })))).toEqual([])
  expect(strictly(JSON.parse(formats.trials.json({ tried: [], view })))).toEqual([])
})

describe('Belgium and the other real mechanisms', async () => {
  const knowledge = packagedKnowledge()
  const found = await loadDesigns(['fixtures/belgium', 'fixtures/world'], nodeHost(), knowledge.vocabulary)
  const all = [...new Set(knowledge.norms.instruments.map(({ norms }) => norms))]
  const assessments = found.designs.map(design => ({ design, assessment: assess(design, knowledge, all) }))

  test('there are designs to look at', () => {
    expect(found.problems).toEqual([])
    expect(found.designs.length).toBeGreaterThan(8)
  })

  test.each(readers)('gap report, comparison and difference, $language, $depth', reader => {
    const own: View = { ...view, ...reader, knowledge }
    expect(strictly(JSON.parse(gapReport('json', { assessments, view: own })))).toEqual([])
    const comparison = compare(assessments.map(({ assessment }) => assessment))
    const side = formats.compare.json({ designs: found.designs, comparison, view: own })
    expect(strictly(JSON.parse(side))).toEqual([])
    const [before, after] = assessments
    if (!before || !after) throw new Error('two designs are wanted')
    const changed = formats.diff.json({ before, after, difference: diff(before, after), view: own })
    expect(strictly(JSON.parse(changed))).toEqual([])
  })

  test.each(languages)('explanations of every rule, in %s', language => {
    const own: View = { ...view, language, knowledge }
    for (const design of found.designs.slice(0, 3)) {
      const items = explain(design, knowledge, knowledge.rules)
      expect(strictly(JSON.parse(formats.explain.json({ design, items, view: own })))).toEqual([])
    }
  })
})

test('designs drawn at random, judged by rules drawn at random', () => {
  always(
    (design, rules, pick) => {
      const knowledge = knowledgeOf(rules)
      const own: View = { ...view, ...(readers[pick(readers.length)] ?? {}), knowledge }
      const assessment = assess(design, knowledge, ['test'])
      const gaps = gapReport('json', { assessments: [{ design, assessment }], view: own })
      expect(strictly(JSON.parse(gaps))).toEqual([])
      const items = explain(design, knowledge, rules)
      expect(strictly(JSON.parse(formats.explain.json({ design, items, view: own })))).toEqual([])
      const comparison = compare([assessment])
      const side = formats.compare.json({ designs: [design], comparison, view: own })
      expect(strictly(JSON.parse(side))).toEqual([])
    },
    { runs: 400, seed: 7, depth: 2 },
  )
}, 120_000)

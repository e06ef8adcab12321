import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { assess } from '../../src/engine/assess.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import type { Design } from '../../src/model/design.ts'
import type { Knowledge } from '../../src/model/knowledge.ts'
import type { Depth, View } from '../../src/report/view.ts'
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
    for (let edit = 0; edit < 24; edit += 1) {
      const view = { depth: depths[pick(4)] ?? 'full', width: pick(5) ? 80 : 120 }
      expect(told(now, known, view)).toBe(told(now, { ...packaged }, view))
      if (pick(3) > 0) now = edited(now, packaged.vocabulary, pick)
    }
  })

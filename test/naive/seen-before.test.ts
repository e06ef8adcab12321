import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { assess } from '../../src/engine/assess.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import type { Design } from '../../src/model/design.ts'
import type { Knowledge } from '../../src/model/knowledge.ts'
import type { Rule } from '../../src/model/rule.ts'
import { always, dice } from './always.ts'
import { edited, type Pick } from './edited.ts'
import { knowledge } from './engine.ts'

const patience = 240_000

/** Edits a design again and again; what is found of it is what is found of it alone. */
function findsAlike(design: Design, known: Knowledge, { edits, pick }: { edits: number; pick: Pick }): void {
  const norms = known.norms.instruments.map(one => one.norms)
  const found = (one: Design) => assess(one, known, norms)
  const foundAlone = (one: Design) => assess(one, { ...known }, norms)
  found(design)
  found(design)
  let now = design
  for (let edit = 0; edit < edits; edit += 1) {
    now = edited(now, known.vocabulary, pick)
    expect(found(now)).toEqual(foundAlone(now))
  }
  expect(found(design)).toEqual(foundAlone(design))
}

for (const [name, depth] of [
  ['simple', 1],
  ['nested', 3],
] as const)
  test(
    `what was found of a design before it was edited is found only where it still holds, ${name} rules`,
    () => {
      const holds = (design: Design, rules: readonly Rule[], pick: Pick) =>
        findsAlike(design, knowledge(rules), { edits: 8, pick })
      always(holds, { runs: 500, seed: 77, depth })
    },
    patience,
  )

const packaged = packagedKnowledge()
const { designs } = await loadDesigns(['fixtures/belgium'], nodeHost(), packaged.vocabulary)

for (const design of designs)
  test(`the same of ${design.id} with the packaged rules`, () => {
    findsAlike(design, packaged, { edits: 25, pick: dice(9) })
  })

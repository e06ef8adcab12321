import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { assess } from '../../src/engine/assess.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import type { Design, Fact } from '../../src/model/design.ts'
import { factPathIn } from '../../src/model/fact-path.ts'
import type { Knowledge } from '../../src/model/knowledge.ts'
import type { Rule } from '../../src/model/rule.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'
import { always, dice } from './always.ts'
import { valuesOf } from './design-arbitrary.ts'
import { knowledge } from './engine.ts'

const patience = 240_000

type Pick = (below: number) => number

/** Another value for a fact, the same as it may be; a place and a source that are others. */
function rewritten(fact: Fact, vocabulary: Vocabulary, pick: Pick): Fact {
  const { kind, member } = factPathIn(fact.path, vocabulary)
  const isWhole = kind !== undefined && member === undefined && kind.type !== 'some-of'
  const values = isWhole ? valuesOf(kind) : kind && member === undefined ? ['none'] : ['yes', 'no', 'unknown']
  const value = values[pick(values.length)] ?? 'unknown'
  return { ...fact, value, offset: fact.offset + 7, sources: [`another#art-${pick(9)}`] }
}

/** A design after an edit: a fact says something else, is gone, or stands elsewhere; or a body, a date is another. */
function edited(design: Design, vocabulary: Vocabulary, pick: Pick): Design {
  const facts = [...design.facts]
  const at = pick(facts.length)
  const [key, fact] = facts[at] ?? []
  switch (pick(6)) {
    case 0:
      return { ...design, facts: new Map(facts.filter((_, other) => other !== at)) }
    case 1:
      return { ...design, facts: new Map(facts.toSorted(() => pick(3) - 1)) }
    case 2:
      return {
        ...design,
        id: 'another',
        status: pick(2) ? 'operating' : 'bill',
        mandates: design.mandates.slice(pick(2)),
      }
    default:
      return key && fact
        ? { ...design, facts: new Map([...facts, [key, rewritten(fact, vocabulary, pick)]]) }
        : design
  }
}

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

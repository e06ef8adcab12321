import { expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import type { Design, Fact } from '../../src/model/design.ts'
import { factPathIn } from '../../src/model/fact-path.ts'
import type { Rule } from '../../src/model/rule.ts'
import { always } from './always.ts'
import { valuesOf } from './design-arbitrary.ts'
import { knowledge } from './engine.ts'
import { vocabulary } from './sample-vocabulary.ts'

const patience = 240_000
const norms = ['test']

type Pick = (below: number) => number

/** Another value for a fact, the same as it may be; a place and a source that are others. */
function rewritten(fact: Fact, pick: Pick): Fact {
  const { kind, member } = factPathIn(fact.path, vocabulary)
  const isWhole = kind !== undefined && member === undefined && kind.type !== 'some-of'
  const values = isWhole ? valuesOf(kind) : kind && member === undefined ? ['none'] : ['yes', 'no', 'unknown']
  const value = values[pick(values.length)] ?? 'unknown'
  return { ...fact, value, offset: fact.offset + 7, sources: [`another#art-${pick(9)}`] }
}

/** A design after an edit: a fact says something else, is gone, or stands elsewhere; or a body, a date is another. */
function edited(design: Design, pick: Pick): Design {
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
      return key && fact ? { ...design, facts: new Map([...facts, [key, rewritten(fact, pick)]]) } : design
  }
}

function findsAlike(design: Design, rules: readonly Rule[], pick: Pick): void {
  const known = knowledge(rules)
  const found = (one: Design) => assess(one, known, norms)
  const foundAlone = (one: Design) => assess(one, knowledge(rules), norms)
  found(design)
  found(design)
  let now = design
  for (let edits = 0; edits < 8; edits += 1) {
    now = edited(now, pick)
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
      always(findsAlike, { runs: 500, seed: 77, depth })
    },
    patience,
  )

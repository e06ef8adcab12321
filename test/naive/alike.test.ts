import { expect, test } from 'vitest'
import { alike, noReasons, nothingSettles } from '../../src/engine/alike.ts'
import { find } from '../../src/engine/find.ts'
import { casesOf, type Node } from '../../src/engine/node.ts'
import { outcomeOf } from '../../src/engine/outcome.ts'
import { reasonsFor } from '../../src/engine/reasons.ts'
import { settlingOf } from '../../src/engine/settling.ts'
import { verdictFrom } from '../../src/engine/truth.ts'
import { endless } from '../../src/engine/work.ts'
import type { Design } from '../../src/model/design.ts'
import type { Rule } from '../../src/model/rule.ts'
import { always } from './always.ts'
import { vocabulary } from './sample-vocabulary.ts'

const patience = 120_000

const treesOf = (design: Design, rules: readonly Rule[]): readonly Node[] => {
  const one = { design, vocabulary, rules: new Map(rules.map(rule => [rule.id, rule])), work: endless() }
  return rules.flatMap(rule => rule.planes.flatMap(plane => find(one, rule, plane).map(({ tree }) => tree)))
}

/** As the engine does, with every tree worked out for itself. */
function byItself({ applies, asked }: Extract<Node, { form: 'cases' }>) {
  const verdict = verdictFrom(applies.truth, asked.truth)
  const tree = (ifNone: 'yes' | 'no') => casesOf(applies, asked, ifNone, { form: 'requirement' })
  const found = alike(undefined, endless(), work => {
    if (verdict === 'undetermined')
      return {
        reasons: noReasons,
        met: settlingOf(tree('no'), 'yes', work),
        unmet: settlingOf(tree('yes'), 'no', work),
      }
    const reasons =
      verdict === 'not-applicable'
        ? reasonsFor(applies, 'no', work)
        : reasonsFor(tree(verdict === 'met' ? 'no' : 'yes'), verdict === 'met' ? 'yes' : 'no', work)
    return { reasons, met: nothingSettles, unmet: nothingSettles }
  })
  return { verdict, ...found }
}

function agree(design: Design, rules: readonly Rule[]): void {
  const trees = treesOf(design, rules).filter(tree => tree.form === 'cases')
  const together = trees.map(({ applies, asked }) => outcomeOf({ applies, require: asked }, endless()))
  expect(together).toEqual(trees.map(byItself))
}

for (const [name, depth] of [
  ['simple', 1],
  ['nested', 3],
] as const)
  test(
    `what was found of a tree that looks the same is what would be found of this one, ${name} rules`,
    () => {
      always(agree, { runs: 1500, seed: 41, depth })
    },
    patience,
  )

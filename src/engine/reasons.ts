import { antichains, type Kind } from './antichain.ts'
import { type Atom, united } from './bundle.ts'
import type { Ground, Node } from './node.ts'
import { numbered } from './numbered.ts'
import { remembered } from './remembered.ts'
import { unions } from './unions.ts'
import { ways } from './ways.ts'
import type { Work } from './work.ts'

/** Sets of facts, none inside another. */
export interface Reasons {
  readonly sets: readonly (readonly Atom<Ground>[])[]
  /** Every fact in any of the sets, also of those left out, in the order of the tree. */
  readonly grounds: readonly Atom<Ground>[]
  readonly capped: boolean
}

/** The same fact read at two places is one fact. */
function groundKind(): Kind<Ground> {
  const number = numbered()
  return {
    atomOf: ground => {
      const name = number(ground.fact.path, ground.fact.plane)
      return { name, fact: name, part: ground }
    },
    agreed: (_, ground) => ground,
    implies: () => true,
    settled: (truth, wanted) => (truth === wanted ? undefined : 'impossible'),
    fromLeaf: ({ forcing }) => forcing,
  }
}

/** The smallest sets of facts, and all facts of all sets for when there are too many sets to list them. */
const algebras = remembered((work: Work) => {
  const kind = groundKind()
  return { smallest: antichains(kind, work), all: unions(kind, work) }
})

/** The subset-minimal sets of facts that force the node's truth when all others are unknown. */
export function reasonsFor(node: Node, wanted: 'yes' | 'no', work: Work): Reasons {
  const { smallest, all } = algebras(work)
  const { sets, capped } = ways(node, wanted, smallest)
  const every = capped ? ways(node, wanted, all) : undefined
  return {
    sets: sets.map(({ atoms }) => atoms()),
    grounds: every && every !== 'impossible' ? [...every.values()] : united(sets),
    capped,
  }
}

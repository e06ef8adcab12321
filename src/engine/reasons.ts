import { factKey } from '../model/design.ts'
import { antichains, type Kind, unions } from './antichain.ts'
import { united } from './bundle.ts'
import type { Ground, Node } from './node.ts'
import { remembered } from './remembered.ts'
import { ways } from './ways.ts'
import type { Work } from './work.ts'

/** Sets of facts, none inside another. */
export interface Reasons {
  readonly sets: readonly (readonly Ground[])[]
  /** Every fact in any of the sets, also of those left out, in the order of the tree. */
  readonly grounds: readonly Ground[]
  readonly capped: boolean
}

const keyOfFact = remembered(({ path, plane }: Ground['fact']) => factKey(path, plane))

/** The key of a ground: the same fact read at two places is one fact. */
export const groundKey = ({ fact }: Ground): string => keyOfFact(fact)

const grounds: Kind<Ground> = {
  nameOf: groundKey,
  factOf: groundKey,
  agreed: (_, ground) => ground,
  implies: () => true,
  fromLeaf: (leaf, wanted) => (leaf.truth === wanted ? leaf.forcing : []),
}

const smallestSets = remembered((work: Work) => antichains(grounds, work))

/** All facts of all sets, when there are too many sets to list them. */
const allGrounds = remembered((work: Work) => unions(grounds, work))

/** The subset-minimal sets of facts that force the node's truth when all others are unknown. */
export function reasonsFor(node: Node, wanted: 'yes' | 'no', work: Work): Reasons {
  const { sets, capped } = ways(node, wanted, smallestSets(work))
  const all = capped ? ways(node, wanted, allGrounds(work)) : united(sets)
  return {
    sets: sets.map(({ parts }) => [...parts().values()]),
    grounds: [...(all?.values() ?? [])],
    capped,
  }
}

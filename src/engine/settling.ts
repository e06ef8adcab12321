import type { Gap } from '../model/assessment.ts'
import type { Fact } from '../model/design.ts'
import { meet, within } from './allowed.ts'
import { antichain, antichains, type Kind } from './antichain.ts'
import { type Atom, type Bundle, bundled, lastOfEach, united } from './bundle.ts'
import type { Need, Node } from './node.ts'
import { numbered } from './numbered.ts'
import { remembered, rememberedHere } from './remembered.ts'
import { unions } from './unions.ts'
import { ways } from './ways.ts'
import type { Work } from './work.ts'

/** A gap, with the place where somebody said `unknown` on purpose. */
export type OpenGap = Gap & { readonly fact?: Fact }

/** Minimal sets of unknown facts that could bring a node to a truth. */
export interface Settling {
  readonly sets: readonly (readonly Atom<OpenGap>[])[]
  readonly gaps: readonly Atom<OpenGap>[]
  readonly capped: boolean
}

/** What is needed, by atom: two needs of one atom must agree on a value. */
function needKind(): Kind<Need> {
  const [names, facts] = [numbered(), numbered()]
  return {
    atomOf: need => {
      const fact = facts(need.gap.path, need.gap.plane)
      return { name: names(need.member, String(fact)), fact, part: need }
    },
    agreed: (before, need) => {
      const allowed = meet(before.part.allowed, need.part.allowed)
      if (!allowed) return undefined
      return allowed === need.part.allowed ? need : { ...need, part: { ...need.part, allowed } }
    },
    implies: (need, weaker) => within(need.allowed, weaker.allowed),
    settled: (truth, wanted) => (truth === 'unknown' ? undefined : truth === wanted ? 'free' : 'impossible'),
    fromLeaf: ({ toYes, toNo }, wanted) => (wanted === 'yes' ? toYes : toNo),
  }
}

/** The choices of fewest needs, all needs of all choices for when they are too many to list, and what a choice is about. */
const algebras = remembered((work: Work) => {
  const kind = needKind()
  const gapsOf = rememberedHere((choice: Bundle<Need>): Bundle<OpenGap> => bundled(gapsAmong(choice.atoms())))
  return { fewest: antichains(kind, work), all: unions(kind, work), gapsOf }
})

/** The minimal sets of unknown facts which, suitably stated, would bring the node to the wanted truth. */
export function settlingOf(node: Node, wanted: 'yes' | 'no', work: Work): Settling {
  const { fewest, all, gapsOf } = algebras(work)
  const { sets: choices, capped, facts } = ways(node, wanted, fewest)
  // Choices that ask other values of the same facts are one set of gaps.
  const { sets } = antichain(choices.map(gapsOf), { implies: () => true, facts }, work)
  const every = capped ? ways(node, wanted, all) : undefined
  const gaps = every && every !== 'impossible' ? gapsAmong([...every.values()]) : united(sets)
  return { sets: sets.map(({ atoms }) => atoms()), gaps, capped }
}

/** One gap for each fact; of several needs of it the last counts, where the first stands. */
const gapsAmong = (needs: readonly Atom<Need>[]): readonly Atom<OpenGap>[] =>
  lastOfEach(needs, ({ fact }) => fact).map(({ fact, part }) => ({ name: fact, fact, part: part.gap }))

import type { Kind } from './antichain.ts'
import type { Atom } from './bundle.ts'
import { type Algebra, nothingKnown } from './ways.ts'
import type { Work } from './work.ts'

/** Everything in any of the sets, when there are too many sets to list them. */
export function unions<Part>(
  { atomOf, settled, fromLeaf }: Kind<Part>,
  work: Work,
): Algebra<Union<Part> | 'impossible'> {
  const all = (given: readonly (Union<Part> | 'impossible')[]) => {
    const every = new Map<number, Atom<Part>>()
    for (const atoms of given) {
      if (atoms === 'impossible') continue
      work.spend(atoms.size)
      for (const [name, atom] of atoms) every.set(name, atom)
    }
    return every
  }
  const none: Union<Part> = new Map()
  return {
    impossible: 'impossible',
    free: none,
    isPossible: atoms => atoms !== 'impossible',
    settled: (truth, wanted) => {
      const known = settled(truth, wanted)
      return known === 'free' ? none : known
    },
    known: nothingKnown(),
    work,
    leaf: (leaf, wanted) => {
      const sets = fromLeaf(leaf, wanted)
      if (sets.length === 0) return 'impossible'
      return new Map(
        sets
          .flat()
          .map(atomOf)
          .map(atom => [atom.name, atom]),
      )
    },
    either: given => (given.every(atoms => atoms === 'impossible') ? 'impossible' : all(given)),
    together: given => (given.includes('impossible') ? 'impossible' : all(given)),
  }
}

/** Atoms by name. */
export type Union<Part> = ReadonlyMap<number, Atom<Part>>

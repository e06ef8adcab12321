/** A part as sets see it: numbers stand for its name and for the fact that it is about, so that no texts are compared. */
export interface Atom<Part> {
  readonly name: number
  readonly fact: number
  readonly part: Part
}

/**
 * Atoms, no two of one name, in the order in which they came. Large bundles that have nothing in common are put
 * together only when their atoms are asked for; the mask has a bit for every name, so that most comparisons need no look
 * at the names.
 */
export interface Bundle<Part> {
  readonly size: number
  /** How many facts the atoms are about. */
  readonly facts: number
  readonly mask: number
  readonly atoms: () => readonly Atom<Part>[]
}

interface Apart<Part> extends Bundle<Part> {
  readonly halves: readonly [Bundle<Part>, Bundle<Part>]
}

/** Among so few it is quicker to go through all than to keep a table. */
const few = 12

export const emptyBundle: Bundle<never> = { size: 0, facts: 0, mask: 0, atoms: () => [] }

/** A bundle of atoms that are at hand. */
export function bundled<Part>(atoms: readonly Atom<Part>[]): Bundle<Part> {
  let mask = 0
  for (const { name } of atoms) mask |= bitOf(name)
  return { size: atoms.length, facts: factsAmong(atoms), mask, atoms: () => atoms }
}

/** Two bundles that have no fact in common. */
export function joinedApart<Part>(one: Bundle<Part>, other: Bundle<Part>): Bundle<Part> {
  const [size, facts, mask] = [one.size + other.size, one.facts + other.facts, one.mask | other.mask]
  if (size <= few) {
    const all = one.atoms().concat(other.atoms())
    return { size, facts, mask, atoms: () => all }
  }
  let known: readonly Atom<Part>[] | undefined
  const both: Apart<Part> = {
    halves: [one, other],
    size,
    facts,
    mask,
    atoms: () => {
      known ??= flattened(both)
      return known
    },
  }
  return both
}

/** A chain of thousands would exhaust the stack if each asked the next. */
function flattened<Part>(bundle: Bundle<Part>): readonly Atom<Part>[] {
  const all: Atom<Part>[] = []
  const waiting: Bundle<Part>[] = [bundle]
  for (let next = waiting.pop(); next; next = waiting.pop())
    if ('halves' in next) waiting.push(...(next as Apart<Part>).halves.toReversed())
    else for (const atom of next.atoms()) all.push(atom)
  return all
}

/** Every atom of several bundles; of those with one name the last counts, where the first stands. */
export function united<Part>(bundles: readonly Bundle<Part>[]): readonly Atom<Part>[] {
  const [first] = bundles
  if (!first || bundles.length === 1) return first?.atoms() ?? []
  return lastOfEach(
    bundles.flatMap(({ atoms }) => atoms()),
    ({ name }) => name,
  )
}

/** Of the atoms with one key the last, where the first stands. */
export function lastOfEach<Part>(
  atoms: readonly Atom<Part>[],
  keyOf: (atom: Atom<Part>) => number,
): readonly Atom<Part>[] {
  if (atoms.length < 2) return atoms
  const last = new Map<number, Atom<Part>>()
  for (const atom of atoms) last.set(keyOf(atom), atom)
  return [...last.values()]
}

/** Where in a list the atom of a name stands. */
export function placesOf(list: readonly Atom<unknown>[]): (name: number) => number {
  if (list.length <= few) return name => list.findIndex(atom => atom.name === name)
  const places = new Map(list.map(({ name }, index) => [name, index]))
  return name => places.get(name) as number
}

/** `no` is certain: a name of the small one is missing in the large one. */
export const mayContain = <Part>(large: Bundle<Part>, small: Bundle<Part>): boolean =>
  small.size <= large.size && (small.mask & ~large.mask) === 0

/** Looks atoms up by name. */
export function finder<Part>(bundle: Bundle<Part>): (name: number) => Atom<Part> | undefined {
  const atoms = bundle.atoms()
  if (atoms.length <= few) return name => atoms.find(atom => atom.name === name)
  const table = new Map(atoms.map(atom => [atom.name, atom]))
  return name => table.get(name)
}

/** One of 31 bits. */
export const bitOf = (name: number): number => 1 << (name % 31)

function factsAmong(atoms: readonly Atom<unknown>[]): number {
  if (atoms.length > few) return new Set(atoms.map(({ fact }) => fact)).size
  let facts = 0
  for (let at = 0; at < atoms.length; at += 1) {
    const { fact } = atoms[at] as Atom<unknown>
    let before = 0
    while (before < at && atoms[before]?.fact !== fact) before += 1
    if (before === at) facts += 1
  }
  return facts
}

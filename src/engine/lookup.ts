import type { Design, Fact } from '../model/design.ts'
import { factKey } from '../model/design.ts'
import type { FactPlane, Plane } from '../model/truth.ts'
import type { FactKind } from '../model/vocabulary.ts'
import { bodyOf } from './kinship.ts'
import type { Ground, Need } from './node.ts'
import { remembered } from './remembered.ts'

export { kindOf } from '../model/kind-of.ts'

/** What is known of one value: the fact behind it, or the gap. The type makes the reader choose. */
export type Reading =
  | { readonly stated: true; readonly value: Fact['value']; readonly ground: Ground }
  | { readonly stated: false; readonly gap: Need['gap'] }

/** Where a fact is read from: what it attaches to, and the chain of places that may state it, nearest first. */
export interface Address {
  readonly kind: FactKind
  readonly chain: readonly string[]
  readonly plane: FactPlane
}

/** The path of a kind of fact, as it stands in the path of a fact. */
const slashed = remembered(({ path }: FactKind) => path.replaceAll('.', '/'))

/** A fact without plane reads the same on both. */
export const planeOf = (kind: FactKind, plane: Plane): FactPlane =>
  kind.planes.length === 0 ? 'both' : plane

/** A body's fact: its own, or its parent's on the planes that parts inherit. */
export function bodyAddress(design: Design, id: string, kind: FactKind, plane: Plane): Address {
  const at = planeOf(kind, plane)
  const chain = kind.inherits.includes(plane) && at !== 'both' ? withParents(design, id) : [id]
  return { kind, plane: at, chain: chain.map(body => `bodies/${body}/${slashed(kind)}`) }
}

/** A mandate's fact: its own, or its body's visits and powers. */
export function mandateAddress(
  design: Design,
  id: string,
  body: string,
  kind: FactKind,
  plane: Plane,
): Address {
  const own = `mandates/${id}/${slashed(kind)}`
  const rest = kind.on.includes('body') ? bodyAddress(design, body, kind, plane).chain : []
  return { kind, plane: planeOf(kind, plane), chain: [own, ...rest] }
}

export const plainAddress = (prefix: string, kind: FactKind, plane: Plane): Address => ({
  kind,
  plane: planeOf(kind, plane),
  chain: [`${prefix}/${slashed(kind)}`],
})

const withParents = (design: Design, id: string): readonly string[] => {
  const parent = bodyOf(design, id).partOf
  return parent === undefined ? [id] : [id, ...withParents(design, parent)]
}

/** The first place of the chain that says anything of the fact; silence everywhere leaves the first. */
export function statedAt(design: Design, { kind, chain, plane }: Address): string {
  const first = chain[0] as string
  if (chain.length === 1) return first
  const lists = kind.type === 'some-of' ? listsOf(design) : undefined
  const states = (path: string) => {
    const key = factKey(path, plane)
    return design.facts.has(key) || (lists?.has(key) ?? false)
  }
  return chain.find(states) ?? first
}

/** The lists of which a member is stated, or whether they are complete. */
const listsOf = remembered(({ facts }: Design): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { path, plane } of facts.values())
    found.add(factKey(path.slice(0, path.lastIndexOf('/')), plane))
  return found
})

/** Reads one value. */
export function readValue(design: Design, address: Address): Reading {
  const path = statedAt(design, address)
  return reading(design, address, path, path)
}

/** Reads whether a list names a member; only `complete: yes` or `none` excludes the unnamed. */
export function readMember(design: Design, address: Address, member: string): Reading {
  const { path, closed, gap } = listAt(design, address)
  const leaf = `${path}/${member}`
  if (design.facts.has(factKey(leaf, address.plane))) return reading(design, address, leaf, path)
  return closed ? absent(address, path, closed) : { stated: false, gap }
}

/** What is known of a list, whatever it names. */
interface List {
  readonly path: string
  /** The fact that says that it names all, or nothing. */
  readonly closed?: Fact
  /** What is to be told, of a member that it does not name. */
  readonly gap: Need['gap']
}

/** The same list for all who ask after its members. */
function listAt(design: Design, address: Address): List {
  const lists = listsRead(design)
  const key = factKey(address.chain[0] as string, address.plane)
  const known = lists.get(key)
  if (known) return known
  const list = listFrom(design, address)
  lists.set(key, list)
  return list
}

const listsRead = remembered((_: Design) => new Map<string, List>())

function listFrom(design: Design, address: Address): List {
  const path = statedAt(design, address)
  const at = (leaf: string) => design.facts.get(factKey(leaf, address.plane))
  const whole = at(path)
  const complete = at(`${path}/complete`)
  const named = complete !== undefined || address.kind.values.some(value => at(`${path}/${value}`))
  const gap = whole
    ? gapAt(address, path, 'said-unknown', whole)
    : gapAt(address, path, named ? 'open-list' : 'not-stated')
  const closed = whole?.value === 'none' ? whole : complete?.value === 'yes' ? complete : undefined
  return { path, gap, ...(closed ? { closed } : {}) }
}

const absent = (address: Address, path: string, fact: Fact): Reading => ({
  stated: true,
  value: 'no',
  ground: ground(address, path, fact),
})

function reading(design: Design, address: Address, leaf: string, path: string): Reading {
  const fact = design.facts.get(factKey(leaf, address.plane))
  if (!fact) return { stated: false, gap: gapAt(address, path, 'not-stated') }
  if (fact.value === 'unknown') return { stated: false, gap: gapAt(address, path, 'said-unknown', fact) }
  return { stated: true, value: fact.value, ground: ground(address, path, fact) }
}

/** What a silent part would inherit is one gap, not two: it is named at the top of the chain. */
const gapAt = (
  { chain, plane }: Address,
  path: string,
  kind: Need['gap']['kind'],
  fact?: Fact,
): Need['gap'] => ({
  kind,
  path: kind === 'not-stated' ? (chain.at(-1) as string) : path,
  plane,
  ...(fact ? { fact } : {}),
})

const ground = ({ chain }: Address, path: string, fact: Fact): Ground => {
  const own = chain[0] as string
  return path === own ? { fact } : { fact, readAt: own }
}

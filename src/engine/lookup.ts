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

const slashed = (path: string) => path.replaceAll('.', '/')

/** A fact without plane reads the same on both. */
export const planeOf = (kind: FactKind, plane: Plane): FactPlane =>
  kind.planes.length === 0 ? 'both' : plane

/** A body's fact: its own, or its parent's on the planes that parts inherit. */
export function bodyAddress(design: Design, id: string, kind: FactKind, plane: Plane): Address {
  const at = planeOf(kind, plane)
  const chain = kind.inherits.includes(plane) && at !== 'both' ? withParents(design, id) : [id]
  return { kind, plane: at, chain: chain.map(body => `bodies/${body}/${slashed(kind.path)}`) }
}

/** A mandate's fact: its own, or its body's visits and powers. */
export function mandateAddress(
  design: Design,
  id: string,
  body: string,
  kind: FactKind,
  plane: Plane,
): Address {
  const own = `mandates/${id}/${slashed(kind.path)}`
  const rest = kind.on.includes('body') ? bodyAddress(design, body, kind, plane).chain : []
  return { kind, plane: planeOf(kind, plane), chain: [own, ...rest] }
}

export const plainAddress = (prefix: string, kind: FactKind, plane: Plane): Address => ({
  kind,
  plane: planeOf(kind, plane),
  chain: [`${prefix}/${slashed(kind.path)}`],
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
  const path = statedAt(design, address)
  const at = (leaf: string) => design.facts.get(factKey(leaf, address.plane))
  const named = at(`${path}/${member}`)
  if (named) return reading(design, address, `${path}/${member}`, path)
  const whole = at(path)
  const complete = at(`${path}/complete`)
  if (whole?.value === 'none') return absent(address, path, whole)
  if (complete?.value === 'yes') return absent(address, path, complete)
  if (whole) return { stated: false, gap: gapAt(address, path, 'said-unknown', whole) }
  const open = complete !== undefined || address.kind.values.some(value => at(`${path}/${value}`))
  return { stated: false, gap: gapAt(address, path, open ? 'open-list' : 'not-stated') }
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

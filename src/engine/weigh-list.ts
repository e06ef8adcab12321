import type { Design } from '../model/design.ts'
import { openLeaf, settledBy } from './leaf.ts'
import { type Address, readMember } from './lookup.ts'
import { allOf, type Leaf, type Need, type Node, notOf, only } from './node.ts'
import { truthOf } from './truth.ts'

/** Judges whether a list names every wanted member. */
export function weighIncludes(
  design: Design,
  address: Address,
  path: string,
  values: readonly string[],
): Node {
  const leaves = values.map(value => weighMember(design, address, path, value))
  return leaves.length === 1 ? (leaves[0] as Leaf) : allOf(leaves, { form: 'includes', path })
}

/** Judges whether a list names nothing outside the wanted ones. */
export function weighOnly(design: Design, address: Address, path: string, values: readonly string[]): Node {
  const outside = address.kind.values.filter(value => !values.includes(value))
  const leaves = outside.map(value => notOf(weighMember(design, address, path, value)))
  return allOf(leaves, { form: 'only', path })
}

function weighMember(design: Design, address: Address, path: string, member: string): Leaf {
  const reading = readMember(design, address, member)
  const asks = { path, asks: `includes ${member}` }
  if (reading.stated) return settledBy(reading, truthOf(reading.value === 'yes'), asks)
  const need = (value: 'yes' | 'no'): Need => ({ gap: reading.gap, member, allowed: only[value] })
  return openLeaf(reading.gap, asks, [[need('yes')]], [[need('no')]])
}

/**
 * Parts by name, in the order in which they came. Of two bundles that have nothing in common the parts are put together
 * only when they are asked for; the mask has a bit for every name, so that most comparisons need no look at the names.
 */
export interface Bundle<Part> {
  readonly size: number
  /** How many facts the parts are about. */
  readonly facts: number
  readonly mask: number
  readonly parts: () => ReadonlyMap<string, Part>
}

interface Apart<Part> extends Bundle<Part> {
  readonly halves: readonly [Bundle<Part>, Bundle<Part>]
}

const nothing = new Map<string, never>()

export const emptyBundle: Bundle<never> = { size: 0, facts: 0, mask: 0, parts: () => nothing }

/** A bundle of parts that are at hand; of some of them the number of facts is known. */
export function bundled<Part>(
  parts: ReadonlyMap<string, Part>,
  factOf: (part: Part) => string,
  mask = maskOf(parts.keys()),
): Bundle<Part> {
  const facts = new Set([...parts.values()].map(factOf)).size
  return { size: parts.size, facts, mask, parts: () => parts }
}

/** Two bundles that have no fact in common. */
export function joinedApart<Part>(one: Bundle<Part>, other: Bundle<Part>): Bundle<Part> {
  let known: ReadonlyMap<string, Part> | undefined
  const both: Apart<Part> = {
    halves: [one, other],
    size: one.size + other.size,
    facts: one.facts + other.facts,
    mask: one.mask | other.mask,
    parts: () => {
      known ??= flattened(both)
      return known
    },
  }
  return both
}

/** A chain of thousands would exhaust the stack if each asked the next. */
function flattened<Part>(bundle: Bundle<Part>): ReadonlyMap<string, Part> {
  const all = new Map<string, Part>()
  const waiting: Bundle<Part>[] = [bundle]
  for (let next = waiting.pop(); next; next = waiting.pop())
    if ('halves' in next) waiting.push(...(next as Apart<Part>).halves.toReversed())
    else for (const [name, part] of next.parts()) all.set(name, part)
  return all
}

/** Every part of several bundles; of those with one name the last counts, where the first stands. */
export function united<Part>(bundles: readonly Bundle<Part>[]): ReadonlyMap<string, Part> {
  const all = new Map<string, Part>()
  for (const { parts } of bundles) for (const [name, part] of parts()) all.set(name, part)
  return all
}

/** `no` is certain: a name of the small one is missing in the large one. */
export const mayContain = <Part>(large: Bundle<Part>, small: Bundle<Part>): boolean =>
  small.size <= large.size && (small.mask & ~large.mask) === 0

function maskOf(names: Iterable<string>): number {
  let mask = 0
  for (const name of names) mask |= bitOf(name)
  return mask
}

/** One of 31 bits, spread over the names. */
function bitOf(name: string): number {
  let hash = 0
  for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0
  return 1 << ((hash >>> 0) % 31)
}

/** Parts by name. The mask has a bit for every name, so that most comparisons need no look at the names. */
export interface Bundle<Part> {
  readonly parts: ReadonlyMap<string, Part>
  readonly mask: number
}

export const emptyBundle: Bundle<never> = { parts: new Map<string, never>(), mask: 0 }

/** A bundle of some parts; of those with one name the last counts, where the first stands. */
export function bundled<Part>(parts: readonly Part[], nameOf: (part: Part) => string): Bundle<Part> {
  const named = new Map(parts.map(part => [nameOf(part), part]))
  let mask = 0
  for (const name of named.keys()) mask |= bitOf(name)
  return { parts: named, mask }
}

/** Several bundles in one. */
export function united<Part>(bundles: readonly Bundle<Part>[]): Bundle<Part> {
  const all = new Map<string, Part>()
  let mask = 0
  for (const { parts, mask: own } of bundles) {
    mask |= own
    for (const [name, part] of parts) all.set(name, part)
  }
  return { parts: all, mask }
}

/** `no` is certain: a name of the small one is missing in the large one. */
export const mayContain = <Part>(large: Bundle<Part>, small: Bundle<Part>): boolean =>
  (small.mask & ~large.mask) === 0

/** One of 31 bits, spread over the names. */
function bitOf(name: string): number {
  let hash = 0
  for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0
  return 1 << ((hash >>> 0) % 31)
}

/** Whether a set is enough; what is enough stays so when more is added. */
type Enough<T> = (set: ReadonlySet<T>) => boolean

/** Takes away what can be missed, one by one. */
function shrink<T>(set: ReadonlySet<T>, enough: Enough<T>): ReadonlySet<T> {
  const kept = new Set(set)
  for (const one of set) {
    kept.delete(one)
    if (!enough(kept)) kept.add(one)
  }
  return kept
}

/**
 * All subset-minimal sets that are enough, found the plain way: a further one must miss a member of each that is
 * known. Nothing is returned when there are more than `most`.
 */
export function minimalSets<T>(
  all: readonly T[],
  enough: Enough<T>,
  most: number,
): readonly (readonly T[])[] | undefined {
  const found: ReadonlySet<T>[] = []
  const tried = new Set<string>()
  const without: (readonly T[])[] = [[]]
  for (let banned = without.pop(); banned !== undefined; banned = without.pop()) {
    const key = banned
      .map(one => all.indexOf(one))
      .toSorted((a, b) => a - b)
      .join()
    if (tried.has(key)) continue
    tried.add(key)
    const barred = banned
    const rest = new Set(all.filter(one => !barred.includes(one)))
    if (!enough(rest)) continue
    const known = found.find(set => [...set].every(one => rest.has(one)))
    const set = known ?? shrink(rest, enough)
    if (!known) found.push(set)
    if (found.length > most || tried.size > 500) return undefined
    for (const one of set) without.push([...barred, one])
  }
  return found.map(set => [...set])
}

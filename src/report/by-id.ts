const indexes = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>()

/** The thing of a list that has an id, the first if several have; a list never changes, so it is indexed once. */
export function byId<Thing extends { readonly id: string }>(
  list: readonly Thing[],
  id: string,
): Thing | undefined {
  const known = indexes.get(list) as ReadonlyMap<string, Thing> | undefined
  const index = known ?? new Map(list.toReversed().map(one => [one.id, one]))
  if (!known) indexes.set(list, index)
  return index.get(id)
}

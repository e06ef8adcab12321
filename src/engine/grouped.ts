/** A list gathered by a key, keys in the order in which they first occur. */
export function grouped<Key, Value>(
  list: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (let index = 0; index < list.length; index += 1) {
    const value = list[index] as Value
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** What comes of each of a list, in one list: as `flatMap` does, which takes ten times as long for it. */
export function flatMapped<One, Some>(
  list: readonly One[],
  of: (one: One, index: number) => readonly Some[],
): readonly Some[] {
  const all: Some[] = []
  for (let index = 0; index < list.length; index += 1) {
    const some = of(list[index] as One, index)
    for (let at = 0; at < some.length; at += 1) all.push(some[at] as Some)
  }
  return all
}

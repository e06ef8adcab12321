import { posix } from 'node:path'

/** The files that belong together: a design, its state, their texts. Absolute paths with `/`. */
export type Together = readonly string[]

/**
 * Names for input files in a pack that keep their way to one another, as designs name their states and texts by it, and
 * that tell nothing of the folders around them.
 */
export function inputNames(groups: readonly Together[], cwd: string): ReadonlyMap<string, string> {
  const parts = joinedUp(groups)
  const all = parts.flat()
  const shared = commonFolder(all)
  if (parts.length < 2 || isInside(cwd, shared)) return namesBelow(all, shared, 'inputs')
  return new Map(
    parts.flatMap((part, index) => [...namesBelow(part, commonFolder(part), `inputs/${index + 1}`)]),
  )
}

/** Groups that have a file in common become one. */
function joinedUp(groups: readonly Together[]): readonly Together[] {
  return groups.reduce<readonly Together[]>((parts, group) => {
    const touching = parts.filter(part => part.some(file => group.includes(file)))
    const others = parts.filter(part => !touching.includes(part))
    return [...others, [...new Set([...touching.flat(), ...group])]]
  }, [])
}

const namesBelow = (files: Together, folder: string, under: string): ReadonlyMap<string, string> =>
  new Map(files.map(file => [file, `${under}/${posix.relative(folder, file)}`]))

function commonFolder(files: Together): string {
  const [first = '', ...others] = files.map(file => posix.dirname(file))
  return others.reduce((folder, other) => {
    let found = folder
    while (!isInside(found, other) && posix.dirname(found) !== found) found = posix.dirname(found)
    return found
  }, first)
}

const isInside = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)

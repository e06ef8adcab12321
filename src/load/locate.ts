import type { Position } from '../model/position.ts'
import type { Path } from './plain.ts'
import { placeOf } from './positions.ts'
import type { YamlFile } from './yaml-file.ts'

/** Where the key at a path of a file stands, or the item of a list. */
export const positionOf = (source: YamlFile, path: Path): Position => ({
  file: source.file,
  line: placeOf(source.lines, source.offsetOf(path, 'key')).line,
})

/** Finds positions in files by a name for each; a path that leads nowhere stands where it is lost. */
export const locatorIn =
  (sources: ReadonlyMap<string, YamlFile>) =>
  (name: string, path: Path): Position | undefined => {
    const source = sources.get(name)
    return source && positionOf(source, path)
  }

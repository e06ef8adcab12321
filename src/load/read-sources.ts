import type { Source } from '../model/design.ts'
import { entriesOf, type Path, valueAt } from './plain.ts'
import type { YamlFile } from './yaml-file.ts'

/** The sources that a design or a state names, by id. */
export const readSources = (source: YamlFile, path: Path): [string, Source][] =>
  entriesOf(valueAt(source.value, ...path, 'sources')).map(([id, value]) => {
    const date = valueAt(value, 'date')
    const entry = { ...(value as object), id, ...(date === undefined ? {} : { date: `${date}` }) }
    return [id, entry as Source]
  })

import type { Problem } from '../../model/problem.ts'
import type { SourceText } from '../../model/source-text.ts'
import { besideOf } from '../confined-path.ts'
import { entriesOf, type Path, valueAt } from '../plain.ts'
import { type Complaint, problemOf, type YamlFile } from '../yaml-file.ts'
import type { LoadText } from './text-loader.ts'

/** The texts that the sources of a design or of a state name, by id of the source. */
export interface LoadedTexts {
  readonly texts: ReadonlyMap<string, SourceText>
  readonly problems: readonly Problem[]
}

/** The files of the texts that the sources of a file name, as their paths are written. */
export const namedTexts = ({ file, value }: YamlFile): readonly string[] =>
  entriesOf(valueAt(value, 'sources')).flatMap(([, entry]) => {
    const named = valueAt(entry, 'text')
    return typeof named === 'string' && named.trim() !== '' ? [besideOf(file, named)] : []
  })

/** Reads the text of every source that names one; a text that cannot be had is a problem at its `text` key. */
export async function loadTexts(source: YamlFile, path: Path, load: LoadText): Promise<LoadedTexts> {
  const texts = new Map<string, SourceText>()
  const problems: Problem[] = []
  for (const [id, entry] of entriesOf(valueAt(source.value, ...path, 'sources'))) {
    const named = valueAt(entry, 'text')
    if (typeof named !== 'string' || named.trim() === '') continue
    const loaded = await load(source.file, named)
    if ('text' in loaded) texts.set(id, loaded.text)
    else problems.push(problemOf(source, [...path, 'sources', id, 'text'], naming(named, loaded.complaint)))
  }
  return { texts, problems }
}

const naming = (path: string, complaint: Complaint): Complaint => ({
  ...complaint,
  with: { path, ...complaint.with },
})

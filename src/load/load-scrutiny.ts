import type { Example } from '../model/example.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { GlossaryEntry, Place } from '../model/lint.ts'
import type { Position } from '../model/position.ts'
import type { Problem } from '../model/problem.ts'
import type { Language } from '../model/truth.ts'
import type { Host } from './host.ts'
import { locatorIn } from './locate.ts'
import { textOf, valueAt } from './plain.ts'
import { examplesIn } from './read-examples.ts'
import { type FolderFile, readFolder } from './read-folder.ts'
import { readGlossary } from './read-glossary.ts'
import { readYaml } from './read-yaml.ts'
import { rulePack } from './rule-pack.ts'
import type { YamlFile } from './yaml-file.ts'

/** A folder of rules as lint needs it: what is in it, its examples, and where everything stands. */
export interface LoadedScrutiny {
  readonly own: { readonly rules: ReadonlySet<string>; readonly instruments: ReadonlySet<string> }
  readonly examples: readonly Example[]
  readonly glossary: Readonly<Record<Language, readonly GlossaryEntry[]>>
  readonly locate: (place: Place) => Position | undefined
  readonly problems: readonly Problem[]
}

/** Reads a folder of rules again, for the places of what has been compiled; the glossary is that of the product. */
export async function loadScrutiny(
  folder: string,
  product: string,
  { vocabulary, rules }: Knowledge,
  host: Host,
): Promise<LoadedScrutiny> {
  const { files, problems } = await readFolder(folder, host)
  const words = folder === product ? files : (await readFolder(product, host)).files
  const { rules: ruleFiles, instruments } = rulePack(files)
  const known = new Set(rules.map(({ id }) => id))
  const ofRules = byId(ruleFiles)
  const ofInstruments = byId(instruments)
  const sound = [...ofRules].filter(([id]) => known.has(id))
  const locate = locatorIn(
    new Map([
      ...sound.map(([id, source]) => [`rule:${id}`, source] as const),
      ...[...ofInstruments].map(([id, source]) => [`instrument:${id}`, source] as const),
      ...files.flatMap(file => named(file)),
    ]),
  )
  const glossary = words.find(({ path }) => path === 'locales/glossary.yaml')
  return {
    own: { rules: new Set(sound.map(([id]) => id)), instruments: new Set(ofInstruments.keys()) },
    examples: sound.flatMap(([, source]) => examplesIn(source, vocabulary)),
    glossary: readGlossary(glossary && readYaml(glossary.file, glossary.content).value),
    locate: ({ source, path }) => locate(source, path),
    problems,
  }
}

const byId = (files: readonly { file: string; content: Uint8Array | string }[]): Map<string, YamlFile> =>
  new Map(
    files.map(({ file, content }) => {
      const source = readYaml(file, content)
      return [textOf(valueAt(source.value, 'id')), source]
    }),
  )

/** The vocabulary and the words of each language, by the names that places have for them. */
function named({ path, file, content }: FolderFile): readonly (readonly [string, YamlFile])[] {
  if (path === 'vocabulary.yaml') return [['vocabulary', readYaml(file, content)]]
  const [, part, language] = /^locales\/(words|problems)\/(\w+)\.yaml$/.exec(path) ?? []
  return part ? [[`${part}:${language}`, readYaml(file, content)]] : []
}

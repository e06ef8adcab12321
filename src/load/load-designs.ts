import type { Design } from '../model/design.ts'
import type { Problem } from '../model/problem.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { check } from './check.ts'
import { decodeText } from './decode-text.ts'
import { explained } from './explained.ts'
import { kindByHeader, otherKind } from './file-kind.ts'
import { type FoundFile, findFiles } from './find-files.ts'
import type { Grammar } from './grammar.ts'
import type { Host } from './host.ts'
import { inOrder } from './in-order.ts'
import { type LoadedState, type LoadState, stateLoader } from './load-state.ts'
import { nearest } from './nearest.ts'
import { valueAt } from './plain.ts'
import { readDesign } from './read-design.ts'
import { readFile } from './read-file.ts'
import { readDecoded } from './read-yaml.ts'
import { designReferences } from './references.ts'
import { loadTexts } from './texts/load-texts.ts'
import { type LoadText, textLoader } from './texts/text-loader.ts'
import { loadValidators } from './validators.ts'
import { type Complaint, problemOf, type YamlFile } from './yaml-file.ts'

/** What came of loading: the sound designs, and everything that is wrong with the others. */
export interface Loaded {
  readonly designs: readonly Design[]
  readonly problems: readonly Problem[]
}

/** Loads designs from files, globs, folders and standard input (`-`), each with its state. */
export async function loadDesigns(
  patterns: readonly string[],
  host: Host,
  vocabulary: Vocabulary,
): Promise<Loaded> {
  return designsFrom(patterns, host, { vocabulary, validators: await loadValidators() })
}

/** As `loadDesigns`, with validators at hand. */
export async function designsFrom(
  patterns: readonly string[],
  host: Host,
  grammar: Grammar,
): Promise<Loaded> {
  const designs: Design[] = []
  const problems: Problem[] = []
  for await (const { design, problem } of eachDesign(patterns, host, grammar)) {
    if (design) designs.push(design)
    if (problem) problems.push(problem)
  }
  return { designs, problems }
}

/** One sound design, or one thing that is wrong. */
export interface LoadedOne {
  readonly design?: Design
  readonly problem?: Problem
}

/** Loads designs one by one, so that however many there are, no more than one need be in memory. */
export async function* eachDesign(
  patterns: readonly string[],
  host: Host,
  grammar: Grammar,
): AsyncGenerator<LoadedOne> {
  const { files, problems: missing } = await findFiles(patterns, host)
  const loadText = textLoader(host, grammar.vocabulary.divisions)
  const loadState = stateLoader(host, grammar, loadText)
  const firsts = new Map<string, string>()
  // A state is the same for all its designs, and what is wrong with it is said once.
  const said = new Set<Problem>()
  const fruitless = new Set(files.filter(({ named }) => !named).map(({ pattern }) => pattern))
  // A shell that expands `*.yaml` names the state and its like beside the designs.
  const several = files.filter(({ named }) => named).length > 1
  for (const problem of missing) yield { problem }
  for (const [index, file] of files.entries()) {
    host.reading?.(file.path, index + 1, files.length)
    const loaded = await loadDesign(file, host, { grammar, loadState, loadText, several })
    if (!loaded) continue
    fruitless.delete(file.pattern)
    for (const problem of loaded.problems) if (!said.has(problem)) yield { problem }
    for (const problem of loaded.problems) said.add(problem)
    if (!loaded.sound) continue
    const { design, source } = loaded.sound
    const first = firsts.get(design.id)
    if (first === undefined) {
      firsts.set(design.id, design.file)
      yield { design }
    } else {
      const complaint = { code: 'DUPLICATE_DESIGN', with: { id: design.id, file: first } }
      yield { problem: problemOf(source, ['id'], complaint) }
    }
  }
  if (firsts.size + said.size + missing.length === 0) for (const { pattern } of files) fruitless.add(pattern)
  for (const file of fruitless) yield { problem: { code: 'NO_MATCH', file, with: { file } } }
}

interface LoadedDesign {
  readonly sound?: { readonly design: Design; readonly source: YamlFile }
  readonly problems: readonly Problem[]
}

interface Loading {
  readonly grammar: Grammar
  readonly loadState: LoadState
  readonly loadText: LoadText
  readonly several: boolean
}

/** One design, or what is wrong with it and its state; nothing if the file turned up among others and is of another kind. */
const loadDesign = async (
  { path, named }: FoundFile,
  host: Host,
  { grammar, loadState, loadText, several }: Loading,
): Promise<LoadedDesign | undefined> => {
  const read = await readFile(path, host)
  if ('problem' in read) return { problems: [read.problem] }
  const decoded = decodeText(read.content)
  const kind = kindByHeader('text' in decoded ? decoded.text : new TextDecoder().decode(read.content))
  const foreign = kind === undefined || nearest(kind, ['design']) === undefined
  // A file that was named is only passed over if it says itself what else it is.
  if (foreign && (named ? several && kind : true)) return undefined
  const source = readDecoded(path, decoded)
  const wrong = otherKind(source, 'design')
  if (wrong.length > 0) return { problems: wrong }
  const { state, complaints, problems: ofState } = await stateOf(source, path, loadState)
  const { texts, problems: ofTexts } = await loadTexts(source, [], loadText)
  const { vocabulary, validators } = grammar
  const problems = inOrder([
    ...source.problems,
    ...check(source, validators.design, vocabulary.facts),
    ...complaints.map(complaint => problemOf(source, ['state'], complaint)),
    ...designReferences({ source, path: [], ...(state ? { state } : {}) }, vocabulary),
    ...ofTexts,
  ])
  const all = [...inOrder(await explained(problems, () => read.content)), ...ofState]
  if (all.length > 0 || !state) return { problems: all }
  return {
    problems: [],
    sound: { source, design: readDesign({ source, path: [], state, texts }, vocabulary) },
  }
}

const stateOf = async (
  source: YamlFile,
  path: string,
  loadState: LoadState,
): Promise<LoadedState & { complaints: readonly Complaint[] }> => {
  const named = valueAt(source.value, 'state')
  if (typeof named !== 'string' || named === '') return { problems: [], complaints: [] }
  const loaded = await loadState(path, named)
  return 'complaint' in loaded
    ? { problems: [], complaints: [loaded.complaint] }
    : { ...loaded, complaints: [] }
}

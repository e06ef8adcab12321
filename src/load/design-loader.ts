import type { Design } from '../model/design.ts'
import { check } from './check.ts'
import { besideOf } from './confined-path.ts'
import { decodeText } from './decode-text.ts'
import { explained } from './explained.ts'
import { kindByHeader, otherKind } from './file-kind.ts'
import type { FoundFile } from './find-files.ts'
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
import type { Came } from './roll-call.ts'
import { loadTexts, namedTexts } from './texts/load-texts.ts'
import { textLoader } from './texts/text-loader.ts'
import { type Complaint, problemOf, type YamlFile } from './yaml-file.ts'

/** What came of a file, and its design if it is sound. */
export interface LoadedFile {
  readonly came: Came
  readonly design?: Design
}

/** Loads one file; nothing comes of one that turned up among others and is of another kind. */
export type LoadFile = (file: FoundFile) => Promise<LoadedFile | undefined>

/** A loader of designs, each with its state. What it makes of a file does not depend on the files before. */
export function designLoader(host: Host, grammar: Grammar, several: boolean): LoadFile {
  const loadText = textLoader(host, grammar.vocabulary.divisions)
  const loadState = stateLoader(host, grammar, loadText)
  return async ({ path, named }) => {
    const read = await readFile(path, host)
    if ('problem' in read) return { came: { problems: [read.problem], needs: [path] } }
    const decoded = decodeText(read.content)
    const kind = kindByHeader('text' in decoded ? decoded.text : new TextDecoder().decode(read.content))
    const foreign = kind === undefined || nearest(kind, ['design']) === undefined
    // A file that was named is only passed over if it says itself what else it is.
    if (foreign && (named ? several && kind : true)) return undefined
    const source = readDecoded(path, decoded)
    const wrong = otherKind(source, 'design')
    if (wrong.length > 0) return { came: { problems: wrong, needs: [path] } }
    const { state, complaints, key, problems: ofState, needs } = await stateOf(source, path, loadState)
    const { texts, problems: ofTexts } = await loadTexts(source, [], loadText)
    const { vocabulary, validators } = grammar
    const problems = inOrder([
      ...source.problems,
      ...check(source, validators.design, vocabulary.facts),
      ...complaints.map(complaint => problemOf(source, ['state'], complaint)),
      ...designReferences({ source, path: [], ...(state ? { state } : {}) }, vocabulary),
      ...ofTexts,
    ])
    const own = inOrder(await explained(problems, () => read.content))
    const came = {
      problems: own,
      ...(key === undefined ? {} : { ofState: { key, problems: ofState } }),
      needs: [path, ...namedTexts(source), ...needs],
    }
    if (own.length + ofState.length > 0 || !state) return { came }
    const design = readDesign({ source, path: [], state, texts }, vocabulary)
    const repeated = { code: 'DUPLICATE_DESIGN', with: { id: design.id } }
    return {
      came: { ...came, design: { id: design.id, repeated: problemOf(source, ['id'], repeated) } },
      design,
    }
  }
}

interface StateOf extends LoadedState {
  readonly complaints: readonly Complaint[]
}

const stateOf = async (source: YamlFile, path: string, loadState: LoadState): Promise<StateOf> => {
  const named = valueAt(source.value, 'state')
  if (typeof named !== 'string' || named === '') return { problems: [], complaints: [], needs: [] }
  const loaded = await loadState(path, named)
  return 'complaint' in loaded
    ? { problems: [], complaints: [loaded.complaint], needs: [besideOf(path, named)] }
    : { ...loaded, complaints: [] }
}

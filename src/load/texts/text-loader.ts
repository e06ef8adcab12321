import type { Divisions } from '../../model/division.ts'
import type { SourceText } from '../../model/source-text.ts'
import { type ConfinedPath, confinedPath } from '../confined-path.ts'
import type { Host } from '../host.ts'
import { limits } from '../limits.ts'
import type { Complaint } from '../yaml-file.ts'
import { TextFault } from './text-fault.ts'

/** A text, or why there is none. */
export type LoadedText = { readonly text: SourceText } | { readonly complaint: Complaint }

/** Loads the text that a source of a file names. */
export type LoadText = (from: string, named: string) => Promise<LoadedText>

/** So much text is kept for the designs that follow. */
const kept = 8 * limits.text

/** A loader of texts, confined as states are; a file is read once for all designs that name it one after another. */
export function textLoader(host: Host, divisions: Divisions): LoadText {
  const loaded = new Map<string, LoadedText>()
  let size = 0
  return async (from, named) => {
    const path = await confinedPath(named, { from, absent: 'TEXT_NOT_FOUND' }, host)
    if ('complaint' in path) return path
    const known = loaded.get(path.real)
    if (known) return calledAs(path.shown, known)
    const read = await load(path, host, divisions)
    size += sizeOf(read)
    for (const [oldest, one] of loaded) {
      if (size <= kept) break
      loaded.delete(oldest)
      size -= sizeOf(one)
    }
    loaded.set(path.real, read)
    return read
  }
}

/** What is shown of a text does not depend on the name by which another file called it. */
const calledAs = (file: string, loaded: LoadedText): LoadedText =>
  'text' in loaded && loaded.text.file !== file ? { text: { ...loaded.text, file } } : loaded

const sizeOf = (loaded: LoadedText): number => ('text' in loaded ? loaded.text.text.length : 0)

async function load({ real, shown }: ConfinedPath, host: Host, divisions: Divisions): Promise<LoadedText> {
  const { extractorOf, extractText } = await import('./extract-text.ts')
  try {
    const extract = extractorOf(real)
    const content = await bytesOf(real, host)
    return { text: { file: shown, ...(await extractText(extract, content, divisions)) } }
  } catch (fault) {
    if (fault instanceof TextFault) return { complaint: fault.complaint }
    throw fault
  }
}

async function bytesOf(path: string, host: Host): Promise<Uint8Array> {
  const content = await host.readFile(path, limits.textBytes).catch(() => undefined)
  if (content === undefined) throw new TextFault('TEXT_UNREADABLE')
  if (content.byteLength > limits.textBytes)
    throw new TextFault('TEXT_TOO_LARGE', { limit: `${limits.textBytes / 1024 / 1024}` })
  return content
}

import { resolve } from 'node:path'
import type { Design } from '../../model/design.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { Problem } from '../../model/problem.ts'
import type { Host } from '../host.ts'
import { limits } from '../limits.ts'
import { loadDesigns } from '../load-designs.ts'
import type { Change } from './change.ts'
import { checkAnswers } from './check-answers.ts'
import type { PlacedCell } from './form-table.ts'
import { readForms } from './read-forms.ts'
import type { Texts } from './with-changes.ts'

/** What is to be filled in, by whom and when. */
export interface Filling {
  readonly design: string
  readonly forms: readonly string[]
  readonly by?: string
  /** Today, as `2026-11-25`. */
  readonly on: string
  /** Only the design is to be written, so that nothing may be said of its State. */
  readonly alone?: boolean
}

/** A file that answers change, before and after. */
export interface FilledFile {
  readonly file: string
  readonly before: string
  readonly after: string
}

/** What came of filling in: the changed files, or everything that speaks against it. */
export interface Filled {
  readonly files: readonly FilledFile[]
  readonly changes: readonly Change[]
  /** Remarks that stand beside no answer, which are left where they are. */
  readonly strays: readonly PlacedCell[]
  readonly problems: readonly Problem[]
  /** The design as it was and as it would be, and its text. */
  readonly before?: Design
  readonly design?: Design
  readonly text?: string
}

const nothing: Omit<Filled, 'problems'> = { files: [], changes: [], strays: [] }

/** Puts the answers of forms into the text of a design and of its state; writes nothing, and gives all or nothing. */
export async function fillDesign(filling: Filling, knowledge: Knowledge, host: Host): Promise<Filled> {
  const { vocabulary } = knowledge
  const loaded = await loadDesigns([filling.design], host, vocabulary)
  const [design] = loaded.designs
  const forms = await Promise.all(filling.forms.map(form => readForms(form, host, vocabulary)))
  const unread = [...loaded.problems, ...forms.flatMap(({ problems }) => problems)]
  if (!design) return { ...nothing, problems: unread }
  const { by, on } = filling
  const given = forms.flatMap(form => form.given)
  const checked = checkAnswers(given, { design, knowledge, on, ...(by ? { by } : {}) })
  const strays = forms.flatMap(form => form.strays)
  const problems = [
    ...unread,
    ...checked.problems,
    ...(filling.alone ? elsewhere(checked.changes, design) : []),
  ]
  if (problems.length > 0) return { ...nothing, strays, problems }
  const { changes } = checked
  const texts = await textsOf(design, host)
  // What edits keeps comments and layout; it is large, and whoever only reads has no need of it.
  const { withChanges } = await import('./with-changes.ts')
  const edited = withChanges(changes, design, texts)
  if (edited.problems.length > 0) return { ...nothing, strays, problems: edited.problems }
  const after = await loadDesigns([filling.design], overlaid(host, edited.texts), vocabulary)
  const { lostIn } = await import('./lost-in.ts')
  const lost = after.designs[0]
    ? lostIn({ before: design, after: after.designs[0], changes, texts, edited: edited.texts })
    : []
  const unsound = [...after.problems, ...lost]
  if (unsound.length > 0) return { ...nothing, strays, problems: unsound }
  return {
    files: [...edited.texts].flatMap(([file, text]) => {
      const before = texts.get(file) ?? ''
      return before === text ? [] : [{ file, before, after: text }]
    }),
    changes,
    strays,
    problems: [],
    before: design,
    text: edited.texts.get(design.file) ?? '',
    ...(after.designs[0] ? { design: after.designs[0] } : {}),
  }
}

/** What is said of the State stands in a file that designs share; it is not written elsewhere by the way. */
const elsewhere = (changes: readonly Change[], { lines }: Design): readonly Problem[] =>
  changes
    .filter(({ path }) => path.startsWith('state/'))
    .map(({ place }) => ({
      code: 'FILL_STATE_ELSEWHERE',
      ...place,
      with: { file: [...lines.keys()][0] ?? '' },
    }))

/** The texts of the design and of its state by the names of their files, byte order marks included. */
async function textsOf({ lines }: Design, host: Host): Promise<Texts> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const read = async (file: string) => {
    const bytes =
      file === '-'
        ? await host.stdin(limits.bytes)
        : await host.readFile(resolve(host.cwd, file), limits.bytes)
    return [file, decoder.decode(bytes)] as const
  }
  return new Map(await Promise.all([...lines.keys()].map(read)))
}

/** The files as they would be. */
const overlaid = (host: Host, texts: Texts): Host => {
  const whole = new Map([...texts].map(([file, text]) => [resolve(host.cwd, file), text]))
  const bytes = (text: string) => new TextEncoder().encode(text)
  return {
    ...host,
    stdin: async () => bytes(texts.get('-') ?? ''),
    readFile: async (path, maximum) => {
      const text = whole.get(path)
      return text === undefined ? host.readFile(path, maximum) : bytes(text)
    },
  }
}

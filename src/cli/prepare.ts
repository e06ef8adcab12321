import { resolve } from 'node:path'
import type { Only } from '../engine/assess.ts'
import { provisionsOf } from '../engine/provisions.ts'
import { loadRulePack } from '../load/load-rule-pack.ts'
import { packagedKnowledge } from '../load/packaged-knowledge.ts'
import type { Design } from '../model/design.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Problem } from '../model/problem.ts'
import { type Language, languages } from '../model/truth.ts'
import { problemsText } from '../report/problems.ts'
import type { View } from '../report/view.ts'
import type { Host } from './host.ts'
import { csvStyleFrom, type Options, themesChosen } from './options.ts'
import { outputsOf } from './outputs.ts'
import { version } from './version.ts'

/** What rule packs are added to, where it is not the packaged knowledge. */
export interface Based {
  readonly base?: Knowledge
}

/** What the packaged rules and the rule packs of a call amount to. */
export interface Known {
  readonly knowledge: Knowledge
  readonly problems: readonly Problem[]
}

/** Reads the packaged knowledge in some languages, all unless told, or another to begin with; adds the rule packs that were named. */
export async function knowledgeFor(
  { rules: packs = [], base }: Pick<Options, 'rules'> & Based,
  host: Host,
  spoken?: readonly Language[],
): Promise<Known> {
  let known: Known = { knowledge: base ?? packagedKnowledge(spoken), problems: [] }
  for (const pack of packs) {
    const { knowledge, problems } = await loadRulePack(pack, known.knowledge, host)
    known = { knowledge, problems: [...known.problems, ...problems] }
  }
  return known
}

/** The formats that speak one language. */
const ofOneLanguage: ReadonlySet<string> = new Set([
  ...['text', 'terminal', 'md', 'docx', 'pdf', 'json', 'csv', 'xlsx'],
  ...['sarif', 'junit', 'github', 'gitlab'],
])

/** The languages that the outputs of a call speak. */
export const spokenIn = (options: Options, host: Host): readonly Language[] =>
  outputsOf(options, host).every(({ format }) => ofOneLanguage.has(format)) ? [options.lang] : languages

export const viewFor = (
  knowledge: Knowledge,
  {
    lang,
    depth,
    color,
    format,
    ...table
  }: Pick<Options, 'lang' | 'depth' | 'color' | 'format' | 'csvSeparator' | 'csvBom'>,
  host: Host,
): View => ({
  language: lang,
  width: host.columns ?? 80,
  color: color && host.color,
  depth,
  knowledge,
  version,
  folder: host.cwd,
  csv: csvStyleFrom(table),
  ...nowFor(format, host),
})

/** The formats whose files hold a date; for the others nobody looks at the clock. */
const dated: ReadonlySet<string> = new Set(['xlsx', 'docx', 'pdf'])

/** A clock that cannot be read dates no file. */
function nowFor(format: Options['format'], { now }: Host): Pick<View, 'now'> {
  if (!format?.some(one => dated.has(one.format))) return {}
  const date = now()
  return Number.isNaN(date.getTime()) ? {} : { now: date }
}

export function tellProblems(problems: readonly Problem[], view: View, host: Host): void {
  if (problems.length) host.tell(problemsText(problems, view))
}

/** A report cites the norms that were chosen, not all that say the same. */
export function citing(knowledge: Knowledge, norms: readonly string[]): Knowledge {
  const chosen = new Set(provisionsOf(knowledge.norms, norms).map(({ id }) => id))
  const rules = knowledge.rules.map(rule => ({
    ...rule,
    provisions: rule.provisions.filter(id => chosen.has(id)),
  }))
  return { ...knowledge, rules }
}

/** The files that were read, also those that were unsound, with every symbolic link resolved. */
export const inputsOf = (
  designs: readonly Design[],
  problems: readonly Problem[],
  host: Host,
): Promise<ReadonlySet<string>> =>
  realPaths([...designs.flatMap(filesOf), ...problems.map(({ file }) => file)], host)

/** The files that a design was read from, the texts of its sources among them. */
export const filesOf = ({ lines, texts }: Design): readonly string[] => [
  ...lines.keys(),
  ...[...texts.values()].map(({ file }) => file),
]

/** Files with every symbolic link resolved. */
export async function realPaths(
  files: readonly string[],
  { cwd, realPath }: Host,
): Promise<ReadonlySet<string>> {
  const resolved = files.map(file => resolve(cwd, file)).map(path => realPath(path).catch(() => path))
  return new Set(await Promise.all(resolved))
}

/** The part of the rules that is asked. */
export function onlyFrom({ theme, plane }: Pick<Options, 'theme' | 'plane'>, knowledge: Knowledge): Only {
  const themes = themesChosen(knowledge, theme)
  return { ...(themes ? { themes } : {}), ...(plane ? { plane } : {}) }
}

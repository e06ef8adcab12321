import { resolve } from 'node:path'
import { assess, type Only } from '../engine/assess.ts'
import { provisionsOf } from '../engine/provisions.ts'
import type { Register } from '../engine/standing/register.ts'
import { standing } from '../engine/standing/standing.ts'
import { eachDesign } from '../load/load-designs.ts'
import { loadRulePack } from '../load/load-rule-pack.ts'
import { packagedKnowledge } from '../load/packaged-knowledge.ts'
import { loadValidators } from '../load/validators.ts'
import type { Design } from '../model/design.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Problem } from '../model/problem.ts'
import { type Language, languages } from '../model/truth.ts'
import type { Assessed } from '../report/assess/assess-document.ts'
import { reasonsOf } from '../report/explain/reasons-of.ts'
import { problemsText } from '../report/problems.ts'
import type { View } from '../report/view.ts'
import type { Host } from './host.ts'
import { knownGaps } from './known-gaps.ts'
import { csvStyleFrom, normsChosen, type Options, themesChosen } from './options.ts'
import { outputsOf } from './outputs.ts'
import { showReading } from './progress.ts'
import { version } from './version.ts'
import { withinBounds } from './within-bounds.ts'

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
const spokenIn = (options: Options, host: Host): readonly Language[] =>
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

/** The designs of a call on their way through the judge, and what is known when the last one has been judged. */
export interface Judging {
  readonly view: View
  /** Each sound design with its assessment; to be gone through once, to the end. */
  readonly judged: AsyncIterable<Assessed>
  /** What was known of their gaps. */
  readonly register: Register
  /** What is wrong with the rule packs, with what was known, and with the designs so far. */
  readonly problems: readonly Problem[]
  /** The files read so far, with every symbolic link resolved. */
  readonly inputs: () => Promise<ReadonlySet<string>>
}

/** Loads the designs that were named and judges those that are sound, one by one. */
export async function judgeNamed(
  patterns: readonly string[],
  options: Options & Based,
  host: Host,
): Promise<Judging> {
  const { knowledge, problems: ofPacks } = await knowledgeFor(options, host, spokenIn(options, host))
  const norms = normsChosen(knowledge, options.norms)
  const only = onlyFrom(options, knowledge)
  const { register, problems: ofKnown, files: known } = await knownGaps(options, knowledge, host)
  const problems = [...ofPacks, ...ofKnown]
  const isReady = problems.length === 0
  const files = new Set<string>(known)
  const view = viewFor(citing(knowledge, norms), options, host)
  const told = { ...host, reading: showReading(view, host) }
  async function* judged(): AsyncGenerator<Assessed> {
    const grammar = { vocabulary: knowledge.vocabulary, validators: await loadValidators() }
    for await (const { design, problem } of eachDesign(patterns, told, grammar)) {
      if (problem) problems.push(problem)
      for (const file of design ? filesOf(design) : []) files.add(file)
      // What an unsound rule pack leaves out, no design may be said to meet; nor does unsound knowledge excuse anything.
      if (!design || !isReady) continue
      const outcome = withinBounds(() => assess(design, knowledge, norms, only))
      if ('problem' in outcome) problems.push(outcome.problem)
      else
        yield {
          design,
          assessment: outcome.done,
          standing: standing(register, { design, assessment: outcome.done }),
          reasons: isTold => reasonsOf({ design, assessment: outcome.done }, knowledge, isTold),
        }
    }
  }
  return {
    view: { ...view, named: patterns },
    judged: judged(),
    register,
    problems,
    inputs: () => realPaths([...files, ...problems.map(({ file }) => file)], host),
  }
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

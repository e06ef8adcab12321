import { resolve } from 'node:path'
import { assess } from '../engine/assess.ts'
import { provisionsOf } from '../engine/provisions.ts'
import type { Register } from '../engine/standing/register.ts'
import { standing } from '../engine/standing/standing.ts'
import { loadDesigns } from '../load/load-designs.ts'
import { loadRulePack } from '../load/load-rule-pack.ts'
import { packagedKnowledge } from '../load/packaged-knowledge.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Design } from '../model/design.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Problem } from '../model/problem.ts'
import type { Standing } from '../model/standing.ts'
import { problemsText } from '../report/problems.ts'
import type { View } from '../report/view.ts'
import type { Host } from './host.ts'
import { knownGaps } from './known-gaps.ts'
import { normsChosen, type Options, themesChosen } from './options.ts'
import { version } from './version.ts'

/** What the packaged rules and the rule packs of a call amount to. */
export interface Known {
  readonly knowledge: Knowledge
  readonly problems: readonly Problem[]
}

/** Reads the packaged knowledge and adds the rule packs that were named. */
export async function knowledgeFor(
  { rules: packs = [] }: Pick<Options, 'rules'>,
  host: Host,
): Promise<Known> {
  let known: Known = { knowledge: packagedKnowledge(), problems: [] }
  for (const pack of packs) {
    const { knowledge, problems } = await loadRulePack(pack, known.knowledge, host)
    known = { knowledge, problems: [...known.problems, ...problems] }
  }
  return known
}

export const viewFor = (knowledge: Knowledge, { lang, depth, color }: Options, host: Host): View => ({
  language: lang,
  width: host.columns ?? 80,
  color: color && host.color,
  depth,
  knowledge,
  version,
})

export interface Judged {
  readonly designs: readonly Design[]
  readonly assessments: readonly Assessment[]
  /** How each assessment stands to what was known. */
  readonly standings: readonly Standing[]
  readonly register: Register
  readonly problems: readonly Problem[]
  readonly view: View
  readonly inputs: ReadonlySet<string>
}

/** Loads the designs that were named and judges those that are sound; says what is wrong with the others. */
export async function judgeNamed(patterns: readonly string[], options: Options, host: Host): Promise<Judged> {
  const known = await knowledgeFor(options, host)
  const { knowledge } = known
  const norms = normsChosen(knowledge, options.norms)
  const only = onlyFrom(options, knowledge)
  const gaps = await knownGaps(options, knowledge, host)
  const loaded = await loadDesigns(patterns, host, knowledge.vocabulary)
  const unread = [...known.problems, ...gaps.problems]
  const problems = [...unread, ...loaded.problems]
  const view = viewFor(citing(knowledge, norms), options, host)
  tellProblems(problems, view, host)
  const designs = unread.length ? [] : loaded.designs
  const assessments = designs.map(design => assess(design, knowledge, norms, only))
  const { register } = gaps
  const standings = designs.map((design, index) =>
    standing(register, { design, assessment: assessments[index] as Assessment }),
  )
  const files = await Promise.all([inputsOf(loaded.designs, problems, host), realFiles(gaps.files, host)])
  const inputs = new Set(files.flatMap(some => [...some]))
  return { designs, assessments, standings, register, problems, view, inputs }
}

export function tellProblems(problems: readonly Problem[], view: View, host: Host): void {
  if (problems.length) host.tell(problemsText(problems, view))
}

/** A report cites the norms that were chosen, not all that say the same. */
function citing(knowledge: Knowledge, norms: readonly string[]): Knowledge {
  const chosen = new Set(provisionsOf(knowledge.norms, norms).map(({ id }) => id))
  const rules = knowledge.rules.map(rule => ({
    ...rule,
    provisions: rule.provisions.filter(id => chosen.has(id)),
  }))
  return { ...knowledge, rules }
}

/** The files that were read, also those that were unsound, with every symbolic link resolved. */
export async function inputsOf(
  designs: readonly Design[],
  problems: readonly Problem[],
  host: Host,
): Promise<ReadonlySet<string>> {
  const files = [...designs.flatMap(({ lines }) => [...lines.keys()]), ...problems.map(({ file }) => file)]
  return new Set(await realFiles(files, host))
}

const realFiles = (files: readonly string[], { cwd, realPath }: Host): Promise<readonly string[]> =>
  Promise.all(files.map(file => resolve(cwd, file)).map(path => realPath(path).catch(() => path)))

function onlyFrom({ theme, plane }: Options, knowledge: Knowledge) {
  const themes = themesChosen(knowledge, theme)
  return { ...(themes ? { themes } : {}), ...(plane ? { plane } : {}) }
}

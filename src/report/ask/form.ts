import { openFacts } from '../../engine/ask.ts'
import type { Finding, Requirement } from '../../model/assessment.ts'
import type { Fact } from '../../model/design.ts'
import { factPathIn } from '../../model/fact-path.ts'
import { statedFact } from '../../model/stated-fact.ts'
import { type FactPlane, type Plane, planes } from '../../model/truth.ts'
import type { FactKind } from '../../model/vocabulary.ts'
import { byTheme } from '../name-theme.ts'
import type { DesignView } from '../view.ts'
import type { AskInput } from './ask-document.ts'

/** What a form asks of one fact, under one of the requirements that wait for it. */
export interface FormRow {
  /** The rule that reads it; none reads what was only listed because everything was asked for. */
  readonly rule?: string
  /** The rank of the fact, which numbers its question; facts that are stated follow. */
  readonly number: number
  /** Whether it is asked here; a fact is asked once, elsewhere its number leads to that place. */
  readonly first: boolean
  /** A member of a list is asked after by itself: `bodies/x/functions/advice`. */
  readonly path: string
  readonly settles: number
  readonly kind?: FactKind
  readonly member?: string
  /** Where an answer can stand, and what stands there so far. */
  readonly answers: readonly Answerable[]
}

/** A plane on which a fact has a meaning. */
export interface Answerable {
  readonly plane: FactPlane
  readonly soFar?: Fact
}

interface Entry {
  readonly rule?: string
  readonly path: string
}

/** The rows of a form: requirement by requirement in the order of the norms, each fact asked where it first comes up. */
export function formRows({ design, assessment, all, view }: AskInput): readonly FormRow[] {
  const own: DesignView = { ...view, design }
  const factOf = (path: string) => listOf(path, own)
  const ranked = openFacts(assessment.requirements, ({ path }) => factOf(path))
  const ranks = new Map(ranked.map((fact, at) => [factOf(fact.gaps[0]?.path ?? ''), { at, fact }]))
  const seen = new Map<string, number>()
  return entriesOf(assessment.requirements, all, own).flatMap(({ rule, path }): readonly FormRow[] => {
    const first = !seen.has(path)
    const rank = ranks.get(path)
    const number = rank ? rank.at + 1 : (seen.get(path) ?? ranks.size + seen.size + 1)
    if (first) seen.set(path, number)
    const row = { ...(rule ? { rule } : {}), number, first, settles: rank?.fact.settles.length ?? 0 }
    return first
      ? membersOf(path, all, own).map(one => ({ ...row, ...one }))
      : [{ ...row, ...whole(path, own) }]
  })
}

/** Each rule with each fact that it waits for, or that its verdicts rest on; then whatever else is stated. */
function entriesOf(requirements: readonly Requirement[], all: boolean, view: DesignView): readonly Entry[] {
  const found = new Map<string, Entry>()
  const add = (path: string, rule?: string) => {
    const entry = { path: listOf(path, view), ...(rule ? { rule } : {}) }
    const key = `${rule ?? ''} ${entry.path}`
    if (!found.has(key)) found.set(key, entry)
  }
  for (const [, group] of byTheme(requirements, view))
    for (const { rule, findings } of group)
      for (const path of findings.flatMap(finding => pathsOf(finding, all))) add(path, rule)
  const read = new Set([...found.values()].map(({ path }) => path))
  if (all) for (const { path } of view.design.facts.values()) if (!read.has(listOf(path, view))) add(path)
  return [...found.values()]
}

const pathsOf = ({ verdict, gaps, evidence }: Finding, all: boolean): readonly string[] => [
  ...(verdict === 'undetermined' ? gaps.map(({ path }) => path) : []),
  ...(all ? evidence.map(({ path }) => path) : []),
]

/** A member of a list is asked after with its list. */
function listOf(path: string, { knowledge }: DesignView): string {
  const { kind, owner } = factPathIn(path, knowledge.vocabulary)
  return kind ? `${owner}/${kind.path.replaceAll('.', '/')}` : path
}

type Asked = Pick<FormRow, 'path' | 'kind' | 'member' | 'answers'>

/** A fact by itself; what the vocabulary does not list, such as the completeness of mandates, is yes or no. */
function whole(path: string, { knowledge, design }: DesignView): Asked {
  const { kind } = factPathIn(path, knowledge.vocabulary)
  return {
    path,
    ...(kind ? { kind } : {}),
    answers: answersAt({ path, ...(kind ? { kind } : {}) }, design.facts),
  }
}

/** A list member by member, those left out that are known; and whether it names them all. */
function membersOf(path: string, all: boolean, view: DesignView): readonly Asked[] {
  const own = whole(path, view)
  const { kind } = own
  if (kind?.type !== 'some-of') return [own]
  const { facts } = view.design
  return [...kind.values, 'complete']
    .map(member => ({ ...own, path: `${path}/${member}`, member }))
    .map(one => ({ ...one, answers: answersAt(one, facts) }))
    .filter(({ answers }) => all || answers.some(({ soFar }) => !soFar || soFar.value === 'unknown'))
}

const answersAt = (
  { path, kind, member }: Omit<Asked, 'answers'>,
  facts: ReadonlyMap<string, Fact>,
): readonly Answerable[] =>
  planesOf(kind).map(plane => {
    const soFar = statedFact(facts, path, plane, member)
    return { plane, ...(soFar ? { soFar } : {}) }
  })

const planesOf = (kind: FactKind | undefined): readonly FactPlane[] => {
  const own: readonly Plane[] = planes.filter(plane => kind?.planes.includes(plane))
  return own.length > 0 ? own : ['both']
}

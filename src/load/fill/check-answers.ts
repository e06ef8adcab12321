import type { Design } from '../../model/design.ts'
import { factPathIn, valuesOf } from '../../model/fact-path.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { Problem } from '../../model/problem.ts'
import { statedFact } from '../../model/stated-fact.ts'
import { nearest } from '../nearest.ts'
import { answerValue } from './answer-value.ts'
import type { Change } from './change.ts'
import { citedSources } from './cited-sources.ts'
import type { Place } from './form-table.ts'
import type { Given } from './given.ts'
import { placeText } from './place-text.ts'

/** What answers are held against. */
export interface Against {
  readonly design: Design
  readonly knowledge: Knowledge
  /** Who answers where the form does not say, and today. */
  readonly by?: string
  readonly on: string
}

/** The facts that the answers state, and everything that speaks against them. */
export interface Checked {
  readonly changes: readonly Change[]
  readonly problems: readonly Problem[]
}

/** Holds answers against the design: what is no answer, what contradicts it or another answer, what nobody can cite. */
export function checkAnswers(given: readonly Given[], against: Against): Checked {
  const changes = new Map<string, Change>()
  const problems: Problem[] = []
  for (const one of given) {
    const found = changeFrom(one, against)
    problems.push(...found.problems)
    const { change } = found
    if (!change) continue
    const key = `${change.path}@${change.plane}`
    const before = changes.get(key)
    if (before && before.value !== change.value)
      problems.push(
        problem('ANSWER_TWICE', one.answer.place, {
          other: placeText(before.place),
          value: `${before.value}`,
        }),
      )
    if (!before) changes.set(key, change)
  }
  return {
    changes: [...changes.values()],
    problems: [...problems, ...oneForTwo(changes), ...nobody([...changes.values()])],
  }
}

/** No source serves two planes: what a text says and what is observed are shown by different places. */
const oneForTwo = (changes: ReadonlyMap<string, Change>): readonly Problem[] =>
  [...changes.values()].flatMap(({ path, plane, sources, place }) => {
    const other = plane === 'practice' ? changes.get(`${path}@law`) : undefined
    const source = sources.find(one => other?.sources.includes(one))
    return source === undefined ? [] : [problem('ANSWER_SAME_SOURCE', place, { source })]
  })

/** An answer that nobody stands for is said once. */
const nobody = (changes: readonly Change[]): readonly Problem[] =>
  changes
    .filter(({ by }) => by === '')
    .slice(0, 1)
    .map(({ place }) => problem('ANSWER_BY_NOBODY', place, {}))

type Found = { readonly change?: Change; readonly problems: readonly Problem[] }

function changeFrom(given: Given, { design, knowledge, by = '', on }: Against): Found {
  const { path, plane, answer, was } = given
  const { text, place } = answer
  const wrong = (code: string, fill: Readonly<Record<string, string>> = {}, suggestion?: string): Found => ({
    problems: [problem(code, place, fill, suggestion)],
  })
  const { kind, member, owner } = factPathIn(path, knowledge.vocabulary)
  const asked = { ...(kind ? { kind } : {}), ...(member === undefined ? {} : { member }) }
  const meant = text.trim() === was ? 'untouched' : answerValue(text, asked, knowledge)
  if (meant === 'untouched' || (meant && 'value' in meant && `${meant.value}` === was))
    return { problems: [] }
  if (meant && 'value' in meant && meant.value === 'unknown') return { problems: [] }
  if (given.design !== design.id) return wrong('ANSWER_OTHER_DESIGN', { id: given.design, wanted: design.id })
  if (!exists(path, owner, design) || !isFact(path, asked)) return wrong('ANSWER_NOWHERE', { path })
  if (kind ? kind.planes.length > 0 && !kind.planes.includes(plane as 'law') : plane !== 'both')
    return wrong('ANSWER_PLANE', { plane })
  if (kind?.planes.length === 0 && plane !== 'both') return wrong('ANSWER_PLANE', { plane })
  if (kind?.type === 'some-of' && member === undefined) return wrong('ANSWER_WHOLE_LIST')
  const values = valuesOf(asked)
  if (meant === undefined) {
    const allowed = values.length > 0 ? [...values, 'unknown'].join(', ') : (kind?.type ?? '')
    return wrong('ANSWER_NOT_LISTED', { value: text.trim().slice(0, 80), allowed }, nearest(text, values))
  }
  if ('several' in meant)
    return wrong('ANSWER_SEVERAL', { value: text.trim().slice(0, 80), allowed: meant.several.join(', ') })
  const { value } = meant
  const stated = statedFact(design.facts, path, plane, member)
  if (stated && stated.value !== 'unknown' && !isNarrower(kind?.type, value, stated.value)) {
    if (`${stated.value}` === `${value}`) return { problems: [] }
    const fill = { value: `${value}`, stated: `${stated.value}`, was: was || '–' }
    return wrong(`${stated.value}` === was ? 'ANSWER_CONTRADICTS' : 'DESIGN_MOVED_ON', fill)
  }
  const cited = citedSources(given, design)
  return {
    change: {
      path,
      plane,
      ...asked,
      value,
      sources: cited.sources,
      ...(given.note ? { note: oneLine(given.note.text) } : {}),
      by: oneLine(given.by?.text ?? by),
      on,
      place,
    },
    problems: cited.problems,
  }
}

/** A day may take the place of its year. */
const isNarrower = (type: string | undefined, value: string | number, stated: string | number): boolean =>
  type === 'date' && `${value}`.startsWith(`${stated}-`)

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const isFact = (path: string, { kind, member }: { kind?: { values: readonly string[] }; member?: string }) =>
  kind
    ? member === undefined || member === 'complete' || kind.values.includes(member)
    : path === 'mandates/complete' || path === 'state/places/complete'

/** Whether the design has what a fact belongs to; of two bodies it need not yet say anything. */
function exists(path: string, owner: string, { bodies, mandates }: Design): boolean {
  const [kind, id = ''] = owner.split('/')
  const isBody = (one: string) => bodies.some(body => body.id === one)
  if (kind === 'bodies') return isBody(id)
  if (kind === 'mandates') return path === 'mandates/complete' || mandates.some(mandate => mandate.id === id)
  if (kind === 'separations') return id.split('+').length === 2 && id.split('+').every(isBody)
  return kind === 'state' || kind === 'mechanism'
}

const problem = (
  code: string,
  place: Place,
  fill: Readonly<Record<string, string>>,
  suggestion?: string,
): Problem => ({ code, ...place, with: fill, ...(suggestion === undefined ? {} : { suggestion }) })

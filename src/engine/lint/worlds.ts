import { type Design, type Fact, factKey, type Status } from '../../model/design.ts'
import type { SubjectKind, Test } from '../../model/rule.ts'
import type { Scope } from '../../model/scope.ts'
import type { FactPlane, Plane } from '../../model/truth.ts'
import type { FactKind, Vocabulary } from '../../model/vocabulary.ts'
import { kindOf } from '../lookup.ts'
import type { Read } from '../reads.ts'
import { subjectsOf } from '../subject.ts'
import { type Choice, choicesFor } from './choices.ts'
import { daysFor } from './days.ts'
import { type Frame, singleFrames, smallFrames } from './frames.ts'
import { lottery } from './lottery.ts'

/** Designs in miniature that tell apart whatever the reads can tell apart: all of them, or some drawn by lot. */
export interface Worlds {
  readonly exhaustive: boolean
  readonly designs: Iterable<Design>
}

/** More combinations than these are not gone through one by one; so many are drawn instead. */
const mostCombinations = 20_000
const mostDrawn = 1_500

/** What rules on one kind of subject can meet with on a plane. */
export interface Asked {
  readonly kind: SubjectKind
  readonly plane: Plane
  readonly reads: readonly Read[]
  /** Whether the conditions are about their subject alone. */
  readonly single: boolean
  readonly vocabulary: Vocabulary
}

export function worldsFor(asked: Asked): Worlds {
  const functions = functionsIn(asked)
  const frames = asked.single ? singleFrames(asked.kind, functions) : []
  const every = frames
    .flatMap(frame => withDates(frame, asked))
    .map(frame => ({ frame, spots: spotsIn(frame, asked) }))
  const total = every.reduce((sum, { spots }) => sum + combinations(spots), 0)
  // Dates are compared with dates, and no grid of days is fine enough to prove anything of them.
  const dated = asked.reads.some(({ kind }) => kind?.type === 'date')
  if (every.length > 0 && total <= mostCombinations) return { exhaustive: !dated, designs: allOf(every) }
  const small = frames.length ? frames : smallFrames(asked.vocabulary, functions)
  const drawn = small
    .flatMap(frame => withDates(frame, asked))
    .map(frame => ({ frame, spots: spotsIn(frame, asked) }))
  return { exhaustive: false, designs: drawnFrom(drawn) }
}

/** A fact of one owner and the ways in which it may be stated. */
interface Spot {
  readonly path: string
  readonly plane: FactPlane
  readonly choices: readonly Choice[]
}

interface Furnished {
  readonly frame: Frame
  readonly spots: readonly Spot[]
}

const combinations = (spots: readonly Spot[]): number =>
  spots.reduce((product, { choices }) => product * choices.length, 1)

/** The functions of mandates that the rules speak of, and one that they do not speak of. */
function functionsIn({ reads, vocabulary }: Asked): readonly string[] {
  const named = reads.flatMap(({ owner, path, test }) =>
    owner === 'mandate' && path === 'function' ? valuesOf(test) : [],
  )
  const other = vocabulary.functions.map(({ id }) => id).filter(id => !named.includes(id))
  return [...new Set([...named, ...other.slice(0, 1)])]
}

const valuesOf = (test: Test | undefined): readonly string[] =>
  test?.ask === 'is' ? [String(test.value)] : test?.ask === 'in' ? test.values.map(String) : []

/** As-of dates and statuses that some test asks about. */
function withDates(frame: Frame, { reads, plane }: Asked): readonly Frame[] {
  const asks = (path: string) => reads.some(read => !read.kind && read.path === path)
  const days = asks('as-of') ? daysFor(reads) : [frame.asOf]
  const statuses: readonly Status[] =
    plane === 'law' && asks('status') ? ['proposal', 'bill', 'enacted', 'operating'] : ['operating']
  return days.flatMap(asOf => statuses.map(status => ({ ...frame, asOf, status })))
}

/** Every fact that is read, of every owner in the frame, and what has to be stated for a rule to apply at all. */
function spotsIn(frame: Frame, { reads, plane, vocabulary }: Asked): readonly Spot[] {
  const days = daysFor(reads)
  const groups = new Map<string, { read: Read & { kind: FactKind }; tests: Test[] }>()
  for (const read of reads) {
    const { kind, owner, path, test } = read
    if (!kind) continue
    const key = `${owner}.${path}@${read.plane}`
    const group = groups.get(key) ?? { read: { ...read, kind }, tests: [] }
    groups.set(key, { ...group, tests: test ? [...group.tests, test] : group.tests })
  }
  const works = kindOf(vocabulary, 'body', 'in-operation')
  if (plane === 'practice' && works && !groups.has('body.in-operation@practice'))
    groups.set('body.in-operation@practice', {
      read: { owner: 'body', path: works.path, plane: 'practice', kind: works },
      tests: [],
    })
  return [...groups.values()].flatMap(({ read, tests }) => {
    const choices = choicesFor(read.kind, tests, days)
    return ownersIn(frame, read.owner).map(owner => ({
      path: `${owner}/${read.path.replaceAll('.', '/')}`,
      plane: read.plane,
      choices,
    }))
  })
}

function ownersIn(frame: Frame, owner: Scope): readonly string[] {
  const design: Design = { ...frame, facts: new Map() }
  switch (owner) {
    case 'body':
      return frame.bodies.map(({ id }) => `bodies/${id}`)
    case 'mandate':
      return frame.mandates.map(({ id }) => `mandates/${id}`)
    case 'separation':
      return subjectsOf(design, 'separations').map(({ path }) => path)
    case 'place':
      return []
    default:
      return [owner]
  }
}

function* allOf(furnished: readonly Furnished[]): Iterable<Design> {
  for (const { frame, spots } of furnished) {
    const total = combinations(spots)
    for (let number = 0; number < total; number += 1) {
      let rest = number
      yield stated(frame, spots, choices => {
        const index = rest % choices.length
        rest = Math.floor(rest / choices.length)
        return index
      })
    }
  }
}

function* drawnFrom(furnished: readonly Furnished[]): Iterable<Design> {
  const draw = lottery()
  if (furnished.length === 0) return
  for (let number = 0; number < mostDrawn; number += 1) {
    const { frame, spots } = furnished[number % furnished.length] as Furnished
    yield stated(frame, spots, choices => draw(choices.length))
  }
}

/** A frame with its facts; lists of mandates and places are complete, so that nothing stays unknown. */
function stated(frame: Frame, spots: readonly Spot[], pick: (choices: readonly Choice[]) => number): Design {
  const facts = new Map<string, Fact>()
  const state = (path: string, plane: FactPlane, value: Fact['value']) =>
    facts.set(factKey(path, plane), { path, plane, value, sources: [], file: frame.file, offset: 0 })
  state('mandates/complete', 'both', 'yes')
  state('state/places/complete', 'both', 'yes')
  for (const { path, plane, choices } of spots)
    for (const [member, value] of choices[pick(choices)] ?? [])
      state(member === '' ? path : `${path}/${member}`, plane, value)
  return { ...frame, facts }
}

import type { Finding } from '../../model/assessment.ts'
import type { KnownFinding, Renamed, Stale } from '../../model/standing.ts'
import { grouped } from '../grouped.ts'
import { alikeKey } from './register.ts'

/** So many subjects that went and that came are set against one another; a suggestion is worth no more work. */
const mostSubjects = 200

interface Pair {
  readonly from: string
  readonly to: string
  /** How many entries find the same rule, plane and verdict there. */
  readonly alike: number
}

/**
 * Subjects that are gone and whose entries stand, with the same rule, plane and verdict, on a subject that the baseline
 * does not know: it looks as if they were renamed. It is said, and excuses nothing.
 */
export function renamedIn(stale: readonly Stale[], fresh: readonly Finding[]): readonly Renamed[] {
  const gone = grouped(
    stale.flatMap(({ entry, now }) => (entry.kind === 'baseline' && now === 'no-subject' ? [entry] : [])),
    ({ subject }) => subject,
  )
  const came = grouped(fresh, ({ subject }) => subject)
  const pairs = pairsOf(
    new Map([...gone].slice(0, mostSubjects)),
    new Map([...came].slice(0, mostSubjects)),
  ).toSorted((one, other) => other.alike - one.alike || inCommon(other) - inCommon(one))
  const from = new Set<string>()
  const to = new Set<string>()
  const chosen = pairs.filter(pair => {
    if (from.has(pair.from) || to.has(pair.to)) return false
    from.add(pair.from)
    to.add(pair.to)
    return true
  })
  return folded(chosen.map(pair => ({ from: pair.from, to: pair.to, entries: gone.get(pair.from) ?? [] })))
}

type Said = Pick<Finding, 'rule' | 'subject' | 'plane' | 'verdict'>

function pairsOf(
  gone: ReadonlyMap<string, readonly Said[]>,
  came: ReadonlyMap<string, readonly Said[]>,
): readonly Pair[] {
  const saidOf = (list: readonly Said[]) => new Set(list.map(one => alikeKey({ ...one, subject: '' })))
  const there = [...came].map(([to, list]) => ({ to, said: saidOf(list) }))
  return [...gone].flatMap(([from, list]) => {
    const here = [...saidOf(list)]
    return there
      .filter(({ to }) => kindOf(to) === kindOf(from))
      .map(({ to, said }) => ({ from, to, alike: here.filter(key => said.has(key)).length }))
      .filter(({ alike }) => alike > 0)
  })
}

const kindOf = (subject: string): string => subject.split('/', 1)[0] ?? ''

/** `places/p@level` and `separations/x+y` have two parts; which of two bodies comes first counts for nothing else. */
const partsOf = (subject: string): readonly string[] => subject.slice(subject.indexOf('/') + 1).split(/[@+]/)

const inCommon = ({ from, to }: Pair): number => {
  const parts = partsOf(to)
  return partsOf(from).filter((part, index) => part === parts[index]).length
}

/** A pair of bodies follows the body; places that changed in the same part, a level most likely, are told at once. */
function folded(renamed: readonly Renamed[]): readonly Renamed[] {
  const bodies = new Map(
    renamed.filter(({ from }) => kindOf(from) === 'bodies').map(({ from, to }) => [idOf(from), idOf(to)]),
  )
  const groups = grouped(renamed, one => headOf(one, bodies))
  return [...groups].map(([head, same]) => {
    const [from = '', to = ''] = head.split(' ')
    const [first] = same
    const entries = same.flatMap(one => one.entries)
    return same.length === 1 && first ? first : { from, to, entries }
  })
}

const idOf = (subject: string): string => subject.slice(subject.indexOf('/') + 1)

function headOf({ from, to }: Renamed, bodies: ReadonlyMap<string, string>): string {
  const [kind, before, after] = [kindOf(from), partsOf(from), partsOf(to)]
  if (kind === 'separations') {
    const moved = before.find(body => bodies.has(body))
    const follows = before.every((body, index) => (bodies.get(body) ?? body) === after[index])
    return moved && follows ? `bodies/${moved} bodies/${bodies.get(moved)}` : `${from} ${to}`
  }
  if (kind !== 'places') return `${from} ${to}`
  if (before[0] === after[0]) return `places/*@${before[1]} places/*@${after[1]}`
  return before[1] === after[1] ? `places/${before[0]}@* places/${after[0]}@*` : `${from} ${to}`
}

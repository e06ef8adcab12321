import type { Assessment } from '../model/assessment.ts'
import type { Order } from '../model/comparison.ts'
import type { Plane, Verdict } from '../model/truth.ts'
import { flatMapped } from './flat-mapped.ts'

/** How good one point may turn out once the unknowns fall: a breach, either, none; and a point that is left out. */
const point = { none: 0, breach: 1, open: 2, sound: 3 } as const

/** The points of a design in one theme, each in the place that it has for all designs; beyond the end there is none. */
type Points = readonly number[]

/** An ordering under way: it keeps a number for each point of an assessment. */
export interface Ordering {
  readonly each: (assessment: Assessment) => void
  readonly close: () => readonly Order[]
}

/**
 * The ordering per theme. Certainly better: nowhere worse and somewhere better, however the unknowns fall. Possibly
 * better: this could be, the reverse could not. Never a score (design, section 3.10).
 */
export function ordering(): Ordering {
  const placeIn = places()
  const designs: { readonly id: string; readonly points: ReadonlyMap<string, Points> }[] = []
  return {
    each: assessment => {
      designs.push({ id: assessment.design, points: pointsOf(assessment, placeIn) })
    },
    close: () => {
      const found: Order[] = []
      for (const theme of new Set(flatMapped(designs, ({ points }) => [...points.keys()])))
        for (const { id: better, points: one } of designs)
          for (const { id: than, points: other } of designs) {
            const certainty = better === than ? undefined : certaintyOf(one.get(theme), other.get(theme))
            if (certainty) found.push({ theme, better, than, certainty })
          }
      return found
    },
  }
}

type PlaceIn = (theme: string, key: string) => number

/** The place that a point has in the list of its theme, the next one if it is new. */
function places(): PlaceIn {
  const themes = new Map<string, Map<string, number>>()
  return (theme, key) => {
    const known = themes.get(theme) ?? new Map<string, number>()
    const place = known.get(key) ?? known.size
    themes.set(theme, known.set(key, place))
    return place
  }
}

/** By theme, every requirement; a requirement on places counts place by place. */
function pointsOf({ requirements }: Assessment, placeIn: PlaceIn): ReadonlyMap<string, Points> {
  const found = new Map<string, number[]>()
  for (const { rule, plane, theme, verdict, findings } of requirements) {
    const points = found.get(theme) ?? []
    found.set(theme, points)
    const set = (key: string, own: Verdict): void => {
      const at = placeIn(theme, key)
      while (points.length < at) points.push(point.none)
      points[at] = pointOf(own, plane)
    }
    const ofPlaces = findings.filter(({ subject }) => subject.startsWith('places/'))
    for (const { subject, verdict: own } of ofPlaces) set(`${rule}@${plane} ${subject}`, own)
    if (ofPlaces.length === 0) set(`${rule}@${plane}`, verdict)
  }
  return found
}

/** Not applicable is no breach in law; in practice it is left out. */
function pointOf(verdict: Verdict, plane: Plane): number {
  if (verdict === 'not-applicable') return plane === 'law' ? point.sound : point.none
  if (verdict === 'undetermined') return point.open
  return verdict === 'met' ? point.sound : point.breach
}

/** What the points that both have say of one design over another. */
function certaintyOf(one: Points = [], other: Points = []): Order['certainty'] | undefined {
  if (isCertain(one, other)) return 'certain'
  return couldDominate(one, other) && !couldDominate(other, one) ? 'possible' : undefined
}

/** At its worst it is nowhere below the other at its best, and somewhere above. */
function isCertain(one: Points, other: Points): boolean {
  let above = false
  for (let at = 0; at < one.length && at < other.length; at += 1) {
    const [own, against] = [one[at] as number, other[at] as number]
    if (own === point.none || against === point.none) continue
    if (own !== point.sound && against !== point.breach) return false
    if (own === point.sound && against === point.breach) above = true
  }
  return above
}

/** Some fall of the unknowns leaves it nowhere worse and somewhere better. */
function couldDominate(one: Points, other: Points): boolean {
  let above = false
  for (let at = 0; at < one.length && at < other.length; at += 1) {
    const [own, against] = [one[at] as number, other[at] as number]
    if (own === point.none || against === point.none) continue
    if (own === point.breach && against === point.sound) return false
    if (own !== point.breach && against !== point.sound) above = true
  }
  return above
}

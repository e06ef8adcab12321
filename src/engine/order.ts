import type { Assessment } from '../model/assessment.ts'
import type { Order } from '../model/comparison.ts'
import type { Verdict } from '../model/truth.ts'

/** How good one point may turn out, once the unknowns fall: 0 a breach, 1 none. */
interface Span {
  readonly low: 0 | 1
  readonly high: 0 | 1
}

/**
 * The ordering per theme. Certainly better: nowhere worse and somewhere better, however the unknowns fall. Possibly
 * better: this could be, the reverse could not. Never a score (design, section 3.10).
 */
export function orderOf(assessments: readonly Assessment[]): readonly Order[] {
  const themes = [
    ...new Set(assessments.flatMap(({ requirements }) => requirements.map(({ theme }) => theme))),
  ]
  const points = new Map(assessments.map(assessment => [assessment.design, pointsOf(assessment)]))
  return themes.flatMap(theme =>
    assessments.flatMap(({ design: better }) =>
      assessments.flatMap(({ design: than }): readonly Order[] => {
        if (better === than) return []
        const certainty = certaintyOf(pairsOf(points.get(better), points.get(than), theme))
        return certainty ? [{ theme, better, than, certainty }] : []
      }),
    ),
  )
}

type Points = ReadonlyMap<string, ReadonlyMap<string, Span | undefined>>

/** By theme, every requirement; a requirement on places counts place by place. */
function pointsOf({ requirements }: Assessment): Points {
  const themes = new Map<string, Map<string, Span | undefined>>()
  for (const { rule, plane, theme, verdict, findings } of requirements) {
    const points = themes.get(theme) ?? new Map<string, Span | undefined>()
    themes.set(theme, points)
    const places = findings.filter(({ subject }) => subject.startsWith('places/'))
    if (places.length)
      for (const { subject, verdict: own } of places)
        points.set(`${rule}@${plane} ${subject}`, spanOf(own, plane))
    else points.set(`${rule}@${plane}`, spanOf(verdict, plane))
  }
  return themes
}

/** Not applicable is no breach in law; in practice it is left out. */
function spanOf(verdict: Verdict, plane: 'law' | 'practice'): Span | undefined {
  if (verdict === 'not-applicable') return plane === 'law' ? { low: 1, high: 1 } : undefined
  return { low: verdict === 'met' ? 1 : 0, high: verdict === 'unmet' ? 0 : 1 }
}

/** The points that both have. */
function pairsOf(
  one: Points | undefined,
  other: Points | undefined,
  theme: string,
): readonly (readonly [Span, Span])[] {
  const theirs = other?.get(theme)
  return [...(one?.get(theme) ?? [])].flatMap(([key, span]) => {
    const against = theirs?.get(key)
    return span && against ? [[span, against] as const] : []
  })
}

function certaintyOf(pairs: readonly (readonly [Span, Span])[]): Order['certainty'] | undefined {
  const certain =
    pairs.every(([one, other]) => one.low >= other.high) && pairs.some(([one, other]) => one.low > other.high)
  if (certain) return 'certain'
  const reversed = pairs.map(([one, other]) => [other, one] as const)
  return couldDominate(pairs) && !couldDominate(reversed) ? 'possible' : undefined
}

/** Some fall of the unknowns leaves it nowhere worse and somewhere better. */
const couldDominate = (pairs: readonly (readonly [Span, Span])[]): boolean =>
  pairs.every(([one, other]) => one.high >= other.low) && pairs.some(([one, other]) => one.high > other.low)

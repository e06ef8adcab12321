import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Evidence, Finding } from '../../model/assessment.ts'
import type { Plane } from '../../model/truth.ts'
import { chain, line, span } from '../document/blocks.ts'
import type { Item } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { factPath, nameOwnedFact, nameValue } from '../name-fact.ts'
import { nameSources } from '../name-source.ts'
import { bodyOfSubject, nameBody } from '../name-subject.ts'
import type { DesignView } from '../view.ts'
import { counted, joined, word } from '../word.ts'
import type { CommonGround } from './common-ground.ts'
import { quoteRemarks } from './quote-remark.ts'

const most = 6

/** The same stated fact, wherever it is read. */
export const groundKey = ({ path, plane }: Evidence): string => `${path}@${plane}`

/** The facts that findings rest on, each once, with source and place in the file; common ones are left to their own section. */
export function evidenceItems(
  findings: readonly Finding[],
  common: CommonGround,
  view: DesignView,
): readonly Item[] {
  const plane = findings[0]?.plane
  const facts = [
    ...grouped(
      flatMapped(findings, ({ evidence }) => evidence),
      groundKey,
    ),
  ]
  const own = facts.filter(([key]) => !common.has(key))
  const told = (own.length > 0 ? own : facts).map(([, same]) => same)
  const shown = view.depth === 'full' ? told : told.slice(0, most)
  const rest = told.length - shown.length
  return [
    ...shown.map(same => evidenceItem(same, plane, view)),
    ...(rest > 0 ? [{ text: line(span(counted(view, 'evidence.more', rest), 'quiet')) }] : []),
  ]
}

/** One fact, read in one place or in several; its plane is said where it is not the one judged. */
export function evidenceItem(same: readonly Evidence[], judged: Plane | undefined, view: DesignView): Item {
  const [evidence] = same
  if (evidence === undefined) return { text: [] }
  const { path, plane, value, sources, file, note } = evidence
  const inheritors = inheritorsOf(same, view)
  const asides = [
    ...(plane === 'both' || plane === judged ? [] : [word(view, `plane.${plane}`)]),
    ...(inheritors.length > 0 ? [word(view, 'evidence.inherited', { owner: joined(view, inheritors) })] : []),
    ...surety(evidence, view),
  ]
  const cited = sources.length > 0 ? nameSources(sources, view) : word(view, 'evidence.no-source')
  const remarks = [...quoteRemarks(evidence, view), ...(note ? [[span(note, 'quiet')]] : [])]
  return {
    text: line(
      nameOwnedFact(path, view),
      word(view, 'list.colon'),
      span(nameValue(value, view, factPath(path, view).kind), 'strong'),
      span(asides.length > 0 ? ` (${asides.join('; ')})` : '', 'quiet'),
    ),
    sourced: true,
    tail: chain([line(span(cited, 'quiet')), line(span(`${file}:${evidence.line}`, 'quiet'))]),
    under: remarks.map(remark => ({ mark: span('–', 'quiet'), text: remark })),
  }
}

/** How sure the fact is, and whose answer it is. */
const surety = ({ confidence, by, on }: Evidence, view: DesignView): readonly string[] => [
  ...(confidence && confidence !== 'high' ? [word(view, `evidence.confidence.${confidence}`)] : []),
  ...(by ? [word(view, on ? 'evidence.answered-on' : 'evidence.answered', { by, on: on ?? '' })] : []),
]

/** The bodies, other than the one that states it, for which a fact is read. */
function inheritorsOf(same: readonly Evidence[], view: DesignView): readonly string[] {
  if (same.every(({ readAt }) => readAt === undefined)) return []
  const bodies = flatMapped(same, ({ readAt, path }) => {
    const body = readAt === undefined ? undefined : bodyOfSubject(factPath(readAt, view).owner, view)
    return body === undefined || body === bodyOfSubject(factPath(path, view).owner, view) ? [] : [body]
  })
  return [...new Set(bodies)].map(body => nameBody(body, view))
}

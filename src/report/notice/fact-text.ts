import type { Evidence, Gap } from '../../model/assessment.ts'
import type { Plane } from '../../model/truth.ts'
import { evidenceItem } from '../assess/evidence-items.ts'
import type { Item, Line } from '../document/document.ts'
import { nameOwnedFact } from '../name-fact.ts'
import { nameSources } from '../name-source.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import { briefText } from './brief-text.ts'

/** Characters of one fact in a list of many. */
const most = 300

/** A fact relied on, in a line: its name, its value, its source, what is quoted or noted. */
export function factText(evidence: Evidence, judged: Plane, view: DesignView): string {
  const { text, under = [] } = evidenceItem([evidence], judged, view)
  const { sources } = evidence
  const cited = sources.length > 0 ? nameSources(sources, view) : word(view, 'evidence.no-source')
  return briefText([`${plain(text)} · ${cited}`, ...under.map(plainItem)].join(' – '), most)
}

/** A fact that is missing, in a line: its name, how it is missing, who said so. */
export function gapText(gap: Gap, view: DesignView): string {
  const { path, plane, kind, sources = [], note } = gap
  const missing = [
    word(view, `gap.kind.${kind}`),
    ...(plane === 'both' ? [] : [word(view, `plane.${plane}`)]),
  ]
  const said = `${nameOwnedFact(path, view)}${word(view, 'list.colon')}${missing.join(', ')}`
  const cited = sources.length > 0 ? [nameSources(sources, view)] : []
  return briefText([[said, ...cited].join(' · '), ...(note ? [note] : [])].join(' – '), most)
}

const plain = (line: Line): string => line.map(({ text }) => text).join('')

const plainItem = ({ text }: Item): string => plain(text)

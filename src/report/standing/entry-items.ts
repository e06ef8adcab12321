import type { Attestation, KnownFinding, Now, Renamed, Stale, Waiver } from '../../model/standing.ts'
import { line, span } from '../document/blocks.ts'
import type { Item } from '../document/document.ts'
import type { View } from '../view.ts'
import { counted, word } from '../word.ts'

/** So many entries are named one by one where not everything is asked for. */
const most = 20

type Entry = KnownFinding | Waiver | Attestation

const kindWords = {
  baseline: 'standing.kind.baseline',
  waiver: 'standing.kind.waiver',
  attestation: 'standing.kind.attestation',
} as const satisfies Record<Entry['kind'], string>

const nowWords = {
  'no-finding': 'standing.now.no-finding',
  'no-subject': 'standing.now.no-subject',
  'no-rule': 'standing.now.no-rule',
} as const

/** Entries that excuse nothing any more, each with what it meets now. */
export const staleItems = (stale: readonly Stale[], view: View): readonly Item[] =>
  capped(stale, view, ({ entry, now }) => entryItem(entry, staleText(entry, now, view), view))

/** Entries whose day is over. */
export const expiredItems = (expired: readonly (Waiver | Attestation)[], view: View): readonly Item[] =>
  capped(expired, view, entry => {
    const { expires, by: author, reason } = entry
    return entryItem(entry, word(view, 'standing.expired-on', { expires, author, reason }), view)
  })

/** What seems to have another name now. */
export const renamedItems = (renamed: readonly Renamed[], view: View): readonly Item[] =>
  capped(renamed, view, ({ from, to, entries }) => ({
    text: line(counted(view, 'standing.renamed', entries.length, { from, to })),
  }))

function capped<Some>(list: readonly Some[], view: View, itemOf: (one: Some) => Item): readonly Item[] {
  const shown = view.depth === 'full' ? list : list.slice(0, most)
  const rest = list.length - shown.length
  const more = { text: line(span(counted(view, 'standing.more', rest), 'quiet')) }
  return [...shown.map(itemOf), ...(rest > 0 ? [more] : [])]
}

function staleText(entry: Entry, now: Now, view: View): string {
  const met =
    now === 'no-finding' || now === 'no-subject' || now === 'no-rule'
      ? word(view, nowWords[now])
      : word(view, 'standing.now.verdict', { verdict: word(view, `verdict.${now}`) })
  if (entry.kind !== 'baseline') return met
  return word(view, 'standing.before', { verdict: word(view, `verdict.${entry.verdict}`), now: met })
}

function entryItem(entry: Entry, state: string, view: View): Item {
  const { rule, subject, plane } = entry
  const about = [rule, subject, ...(plane ? [word(view, `plane.${plane}`)] : [])].join(', ')
  const place = entry.kind === 'baseline' ? '' : `${entry.position.file}:${entry.position.line}`
  const colon = word(view, 'list.colon')
  return {
    text: line(word(view, kindWords[entry.kind]), colon, about, colon, span(state, 'strong')),
    tail: line(span(place, 'quiet')),
  }
}

import type { Evidence } from '../../model/assessment.ts'
import type { FactChange, FindingChange, Stated, StructureChange } from '../../model/difference.ts'
import type { Plane } from '../../model/truth.ts'
import { evidenceItem, groundKey } from '../assess/evidence-items.ts'
import { line, span } from '../document/blocks.ts'
import type { Item, Span } from '../document/document.ts'
import { nameOwnedFact } from '../name-fact.ts'
import type { DesignView } from '../view.ts'
import { counted, word } from '../word.ts'
import type { Views } from './diff-document.ts'
import { structureText } from './structure-text.ts'
import { viewKnowing } from './view-knowing.ts'

const was: Span = span('−', 'unmet')
const is: Span = span('+', 'met')
const stays: Span = span('=')
const moved: Span = span('±', 'undetermined')

const most = 6

/** What changes of verdict rest on: each fact as it was and as it is, what changed of the structure, what else counted. */
export function changeItems(changes: readonly FindingChange[], plane: Plane, views: Views): readonly Item[] {
  const full = views.after.depth === 'full'
  // Of a subject that is there on one side only and undetermined there, that it is there is all there is to say.
  if (!full && changes.every(isOpenAlone)) return []
  const facts = distinct(changes.flatMap(({ causes }) => causes.facts))
  const structure = distinct(changes.flatMap(({ causes }) => causes.structure))
  const alone = changes.every(({ before, after }) => before === 'absent' || after === 'absent')
  const told: readonly (readonly Item[])[] = [
    ...facts.map(fact => factItems(fact, { judged: plane, alone }, views)),
    ...structure.map((one): readonly Item[] => [structureItem(one, views)]),
    ...unchangedEvidence(changes, facts, views).map(one => [
      { ...evidenceItem([one], plane, views.after), mark: stays },
    ]),
  ]
  const shown = full ? told : told.slice(0, most)
  const rest = told.length - shown.length
  return [
    ...shown.flat(),
    ...(rest > 0 ? [{ text: line(span(counted(views.after, 'evidence.more', rest), 'quiet')) }] : []),
  ]
}

const isOpenAlone = ({ before, after }: FindingChange): boolean =>
  (before === 'absent' && after !== 'absent' && after.verdict === 'undetermined') ||
  (after === 'absent' && before !== 'absent' && before.verdict === 'undetermined')

const distinct = <Value>(list: readonly Value[]): readonly Value[] => [...new Set(list)]

/** A fact on both sides, one below the other; silence goes without saying where nothing is asked. */
function factItems(
  { path, before, after }: FactChange,
  { judged, alone }: { readonly judged: Plane; readonly alone: boolean },
  views: Views,
): readonly Item[] {
  const silent = (mark: Span) => (alone ? [] : [silence(path, viewKnowing(path, views), mark)])
  return [
    ...(before === 'absent' ? silent(was) : [{ ...statedItem(before, judged, views.before), mark: was }]),
    ...(after === 'absent' ? silent(is) : [{ ...statedItem(after, judged, views.after), mark: is }]),
  ]
}

const statedItem = (stated: Stated, judged: Plane, view: DesignView): Item =>
  evidenceItem([stated], judged, view)

const silence = (path: string, view: DesignView, mark: Span): Item => ({
  mark,
  text: line(
    nameOwnedFact(path, view),
    word(view, 'list.colon'),
    span(word(view, 'gap.kind.not-stated'), 'quiet'),
  ),
})

const structureItem = (change: StructureChange, views: Views): Item => ({
  mark: moved,
  text: line(structureText(change, views)),
})

/** Facts that are as they were, where no changed fact says enough; with everything asked for, always. */
function unchangedEvidence(
  changes: readonly FindingChange[],
  facts: readonly FactChange[],
  { after: { depth } }: Views,
): readonly Evidence[] {
  if (depth !== 'full' && facts.length > 0) return []
  const changed = new Set(
    facts.flatMap(({ before, after }) =>
      [before, after].flatMap(side => (side === 'absent' ? [] : [groundKey(side)])),
    ),
  )
  const evidence = changes
    .flatMap(({ before, after }) => [before, after])
    .flatMap(side => (side === 'absent' ? [] : side.evidence))
  return [...new Map(evidence.map(one => [groundKey(one), one])).values()].filter(
    one => !changed.has(groundKey(one)),
  )
}

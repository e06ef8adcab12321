import { placeInFile } from '../../engine/place-in-file.ts'
import { quotesOf } from '../../engine/verify/quotes-of.ts'
import type { Design, Fact } from '../../model/design.ts'
import { quotesByFact } from '../assess/quote-remark.ts'
import { factPath, nameFact, nameValue } from '../name-fact.ts'
import { sourceId, sourceTitle } from '../name-source.ts'
import { nameSubject } from '../name-subject.ts'
import { quoteSign } from '../sign.ts'
import { type QuoteOutcome, quoteOutcome } from '../verify/quote-counts.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'
import type { Tone } from './cell-style.ts'
import { designHeads } from './comparison-sheets.ts'
import { headOf, type SheetColumn, tableSheet } from './table-sheet.ts'
import type { Sheet } from './workbook.ts'

interface Stated {
  readonly fact: Fact
  readonly view: DesignView
  /** What became of its quotation. */
  readonly outcome: QuoteOutcome | undefined
}

/** Every fact that is stated, with its sources and the line on which it stands. */
export function factsSheet(designs: readonly Design[], view: View): Sheet {
  const rows = designs.flatMap(design => {
    const own = { ...view, design }
    const quotes = quotesByFact(quotesOf(design, view.knowledge.vocabulary))
    return [...design.facts].map(([key, fact]): Stated => {
      const quote = quotes.get(key)
      return { fact, view: own, outcome: quote && quoteOutcome(quote) }
    })
  })
  const nameOf = designHeads(designs, view)
  const columns: readonly SheetColumn<Stated>[] = [
    { head: headOf('design', view), width: 24, cell: one => nameOf(one.view.design.id) },
    { head: headOf('subject', view), width: 24, cell: one => ownerOf(one) },
    {
      head: headOf('fact', view),
      width: 44,
      cell: ({ fact, view: own }) => nameFact(fact.path, own),
      tone: () => 'strong',
    },
    {
      head: headOf('plane', view),
      width: 12,
      cell: ({ fact }) => (fact.plane === 'both' ? undefined : word(view, `plane.${fact.plane}`)),
    },
    {
      head: headOf('value', view),
      width: 24,
      cell: ({ fact, view: own }) => nameValue(fact.value, own, factPath(fact.path, own).kind),
    },
    { head: headOf('sources', view), width: 44, cell: sourcesOf },
    { head: headOf('quote', view), width: 34, cell: ({ fact }) => fact.quote },
    { head: headOf('quoteStatus', view), width: 22, cell: quoteState, tone: one => toneOf(one.outcome) },
    { head: headOf('note', view), width: 44, cell: ({ fact }) => fact.note },
    {
      head: headOf('confidence', view),
      width: 15,
      cell: ({ fact }) => fact.confidence && word(view, `evidence.confidence.${fact.confidence}`),
    },
    {
      head: headOf('by', view),
      width: 18,
      cell: ({ fact }) => [fact.by, fact.on].filter(Boolean).join(', '),
    },
    { head: headOf('stands', view), width: 34, cell: placeOf, tone: () => 'quiet' },
  ]
  return { ...tableSheet(word(view, 'workbook.facts'), columns, rows, 0), large: true }
}

const quoteState = ({ outcome, view }: Stated): string | undefined =>
  outcome && `${quoteSign(outcome).text} ${word(view, `quote.${outcome}`)}`

function toneOf(outcome: QuoteOutcome | undefined): Tone {
  if (outcome === 'located') return 'met'
  if (outcome === 'missing') return 'unmet'
  return outcome === 'changed' || outcome === 'elsewhere' ? 'undetermined' : 'quiet'
}

function ownerOf({ fact, view }: Stated): string {
  const { owner } = factPath(fact.path, view)
  return nameSubject(owner === 'mandates' ? 'mechanism' : (owner.split('/places')[0] ?? owner), view)
}

/** Whole titles, since there is no list of sources beside it. */
const sourcesOf = ({ fact, view }: Stated): string =>
  fact.sources
    .map(cited => {
      const source = view.design.sources.get(sourceId(cited))
      const pinpoint = cited.slice(sourceId(cited).length + 1)
      return [source ? sourceTitle(source, view) : sourceId(cited), pinpoint].filter(Boolean).join(', ')
    })
    .join('\n')

function placeOf({ fact, view }: Stated): string {
  const { file, line } = { ...fact, ...placeInFile(view.design, fact) }
  return `${file}:${line}`
}

import type { Design } from '../../model/design.ts'
import type { Quote, Verification } from '../../model/verification.ts'
import { fields, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document, Field, Item, Span } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { sourceTitle } from '../name-source.ts'
import { nameSubject } from '../name-subject.ts'
import { verdictSign } from '../sign.ts'
import type { DesignView, View } from '../view.ts'
import { counted, word } from '../word.ts'
import { citedAt, driftEntry, quotedFact, strayTitle } from './drift-entry.ts'
import { namePassage } from './name-passage.ts'
import { type QuoteOutcome, quoteCounts, quoteOutcome, quoteOutcomes } from './quote-counts.ts'
import { shortened } from './shortened.ts'

/** A design with what became of its quotations. */
export interface Verified {
  readonly design: Design
  readonly verification: Verification
}

/** The designs whose quotations were looked for, and for whom that is told. */
export interface VerifyInput {
  readonly verified: readonly Verified[]
  readonly view: View
}

/** Design by design: which quotations are not as quoted, which could not be looked for, which were located. */
export function verifyDocument({ verified, view }: VerifyInput): Document {
  const names = verified.map(({ design }) => nameSubject('mechanism', { ...view, design }))
  return {
    language: view.language,
    title: word(view, 'verify.title', { design: names.join(', ') }),
    blocks: [
      ...verified.flatMap(({ design, verification }) => designBlocks(verification, { ...view, design })),
      paragraph(word(view, 'verify.notice')),
    ],
  }
}

function designBlocks({ quotes, strays }: Verification, view: DesignView): readonly Block[] {
  const of = (outcome: QuoteOutcome) => quotes.filter(quote => quoteOutcome(quote) === outcome)
  return [
    heading(1, nameSubject('mechanism', view)),
    fields(facts({ design: view.design.id, quotes, strays }, view)),
    ...drifted('changed', of('changed'), view),
    ...drifted('missing', of('missing'), view),
    ...drifted('elsewhere', of('elsewhere'), view),
    ...stray(strays, view),
    ...(view.depth === 'brief' ? [] : [...withoutText(of('no-text'), view), ...located(of('located'), view)]),
  ]
}

function facts({ quotes, strays }: Verification, view: DesignView): readonly Field[] {
  const { design } = view
  const counts = [
    ...quoteCounts(quotes, quoteOutcomes, view),
    ...(strays.length > 0 ? [counted(view, 'verify.count.stray', strays.length)] : []),
  ]
  const texts = [...design.texts].map(([id, { file, articles }]) => ({
    text: line(span(id, 'strong'), word(view, 'list.colon'), file),
    tail: articles.length > 0 ? line(span(counted(view, 'verify.articles', articles.length), 'quiet')) : [],
  }))
  return [
    { label: word(view, 'design.file'), text: line(design.file) },
    {
      label: word(view, 'verify.texts'),
      text: texts.length > 0 ? [] : line(word(view, 'verify.no-texts')),
      items: texts,
    },
    {
      label: word(view, 'verify.quotations'),
      text: line(counts.length > 0 ? counts.join(', ') : word(view, 'verify.none')),
    },
  ]
}

const titles = {
  changed: 'verify.changed',
  missing: 'verify.missing',
  elsewhere: 'verify.elsewhere',
} as const

const elsewhere = span('≠', 'undetermined')
const marks = { changed: verdictSign('unmet'), missing: verdictSign('unmet'), elsewhere }

function drifted(outcome: keyof typeof titles, quotes: readonly Quote[], view: DesignView): readonly Block[] {
  if (quotes.length === 0) return []
  const title = heading(2, word(view, titles[outcome], { n: quotes.length }))
  const mark = marks[outcome]
  if (view.depth === 'brief')
    return [
      title,
      ...items(
        quotes.map(quote => ({
          mark,
          text: quotedFact(quote, view),
          tail: citedAt(quote, quote.sources, view),
        })),
      ),
    ]
  return [title, note(outcome, view), ...quotes.map(quote => driftEntry(quote, mark, view))]
}

function note(outcome: keyof typeof titles, view: View): Block {
  if (outcome === 'missing') return paragraph(span(word(view, 'verify.missing-note'), 'quiet'))
  if (outcome === 'elsewhere') return paragraph(span(word(view, 'verify.elsewhere-note'), 'quiet'))
  return paragraph(
    span(word(view, 'verify.in-quotation'), 'removed'),
    ' ',
    span(word(view, 'verify.in-text'), 'added'),
    span(` ${word(view, 'verify.changed-note')}`, 'quiet'),
  )
}

const stray = (strays: Verification['strays'], view: DesignView): readonly Block[] =>
  strays.length === 0
    ? []
    : [
        heading(2, word(view, 'verify.strays', { n: strays.length })),
        ...items(
          strays.map(one => ({
            mark: elsewhere,
            text: strayTitle(one, view),
            tail: citedAt(one, [`${one.source}#${one.pinpoint}`], view),
          })),
        ),
      ]

/** Quotations by source, since it is the source that lacks a text; each one where everything is asked for. */
function withoutText(quotes: readonly Quote[], view: DesignView): readonly Block[] {
  if (quotes.length === 0) return []
  const bySource = [...grouped(quotes, ({ source = '' }) => source)].map(([id, same]): Item => {
    const source = view.design.sources.get(id)
    const title = source
      ? `${id}${word(view, 'list.colon')}${sourceTitle(source, view)}`
      : word(view, 'evidence.no-source')
    return {
      mark: verdictSign('undetermined'),
      text: line(title),
      tail: line(span(counted(view, 'verify.count.quotations', same.length), 'quiet')),
      under: view.depth === 'full' ? same.map(quote => quoteItem(quote, span('–', 'quiet'), view)) : [],
    }
  })
  return [
    heading(2, word(view, 'verify.no-text', { n: quotes.length })),
    paragraph(span(word(view, 'verify.no-text-note'), 'quiet')),
    ...items(bySource),
  ]
}

/** Those that are sound: each one only where everything is asked for. */
function located(quotes: readonly Quote[], view: DesignView): readonly Block[] {
  if (quotes.length === 0) return []
  return [
    heading(2, word(view, 'verify.located', { n: quotes.length })),
    ...(view.depth === 'full'
      ? items(quotes.map(quote => quoteItem(quote, verdictSign('met'), view)))
      : [paragraph(word(view, 'verify.how-all'))]),
  ]
}

function quoteItem(quote: Quote, mark: Span, view: DesignView): Item {
  const { found, file, line: at } = quote
  const told = line(span(word(view, 'evidence.quote', { quote: shortened(quote.quote, 40) }), 'quiet'))
  const place = found ? `${namePassage(found, view)} ← ${file}:${at}` : `${file}:${at}`
  return {
    mark,
    text: quotedFact(quote, view),
    under: [{ mark: span('–', 'quiet'), text: told, tail: line(span(place, 'quiet')) }],
  }
}

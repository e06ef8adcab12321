import { factKey } from '../../model/design.ts'
import type { Quote, StrayPinpoint } from '../../model/verification.ts'
import { chain, fields, line, span } from '../document/blocks.ts'
import type { Block, Field, Line, Span } from '../document/document.ts'
import { factPath, nameOwnedFact, nameValue } from '../name-fact.ts'
import { nameSources } from '../name-source.ts'
import type { DesignView } from '../view.ts'
import { counted, word } from '../word.ts'
import { differenceLine } from './difference-line.ts'
import { nameArticle, namePassage, passageInContext } from './name-passage.ts'
import { quoteOutcome } from './quote-counts.ts'
import { shortened } from './shortened.ts'

/** The fact that a quotation stands beside: what is stated, of whom, on which plane, and how many more facts share it. */
export function quotedFact(
  { path, plane, also }: Pick<Quote, 'path' | 'plane' | 'also'>,
  view: DesignView,
): Line {
  const value = view.design.facts.get(factKey(path, plane))?.value
  const asides = [
    ...(plane === 'both' ? [] : [word(view, `plane.${plane}`)]),
    ...(also.length > 0 ? [counted(view, 'verify.also', also.length)] : []),
  ]
  return line(
    nameOwnedFact(path, view),
    value === undefined ? '' : word(view, 'list.colon'),
    value === undefined ? '' : nameValue(value, view, factPath(path, view).kind),
    span(asides.length > 0 ? ` (${asides.join('; ')})` : '', 'quiet'),
  )
}

/** What is cited, and where in the design. */
export const citedAt = (
  { file, line: at }: Pick<Quote, 'file' | 'line'>,
  cited: readonly string[],
  view: DesignView,
): Line =>
  chain([
    line(span(cited.length > 0 ? nameSources(cited, view) : word(view, 'evidence.no-source'), 'quiet')),
    line(span(`${file}:${at}`, 'quiet')),
  ])

/** A quotation that is not, or not there, in the text of its source. */
export function driftEntry(quote: Quote, mark: Span, view: DesignView): Block {
  const { found, difference, pinpointStatus } = quote
  const field = (label: string, text: Line): Field => ({ label: word(view, label), text })
  const outcome = quoteOutcome(quote)
  const words = line(
    word(view, 'evidence.quote', { quote: shortened(quote.quote, view.depth === 'full' ? 2000 : 60) }),
  )
  return {
    kind: 'entry',
    mark,
    title: quotedFact(quote, view),
    blocks: [
      { kind: 'paragraph', text: citedAt(quote, quote.sources, view) },
      fields([
        outcome === 'changed'
          ? field('verify.difference', differenceLine(difference, view))
          : field('verify.quoted', words),
        ...(found ? [field('verify.stands', line(namePassage(found, view)))] : []),
        ...(pinpointStatus === 'differs' || pinpointStatus === 'absent'
          ? [field('verify.cited', line(citedInVain(quote, view)))]
          : []),
        ...(found && (outcome === 'elsewhere' || view.depth === 'full')
          ? [field('verify.around', passageInContext(found))]
          : []),
      ]),
    ],
  }
}

/** The pinpoint, and why what was found is not what it cites. */
export function citedInVain({ pinpoint = '', pinpointStatus, found }: Quote, view: DesignView): string {
  if (pinpointStatus === 'absent') return word(view, 'verify.no-such-article', { pinpoint })
  const article = found ? nameArticle(found) : ''
  return article === ''
    ? word(view, 'verify.outside-articles', { pinpoint })
    : word(view, 'verify.other-article', { pinpoint, article })
}

/** A citation that leads to no article. */
export const strayTitle = ({ path, plane }: StrayPinpoint, view: DesignView): Line =>
  quotedFact({ path, plane, also: [] }, view)

import type { Instrument, Norms, Provision } from '../../model/norm.ts'
import type { Rule } from '../../model/rule.ts'
import { fields, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document, Item, Line, Medium } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { pinpointOf } from '../name-provision.ts'
import type { View } from '../view.ts'
import { counted, word } from '../word.ts'
import { concordance } from './concordance.ts'
import { normsOverview } from './norms-overview.ts'

/** The norms to show, and the rules that may test them. */
export interface NormsInput {
  readonly norms: Norms
  readonly rules: readonly Rule[]
  readonly view: View
}

/**
 * Which provision is tested by which rules, whether they test all of it, and why others cannot be tested. On a page,
 * and where everything is asked for, the concordance follows.
 */
export function normsDocument(
  { norms: given, rules, view }: NormsInput,
  medium: Medium = 'screen',
): Document {
  const title = word(view, 'norms.title')
  const norms = { ...given, instruments: given.instruments.toSorted((one, other) => one.order - other.order) }
  const isWhole = view.depth === 'full' || (medium === 'page' && view.depth !== 'brief')
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      normsOverview(norms, one => rulesOf(one, rules).length > 0, view),
      paragraph(word(view, 'norms.note')),
      ...norms.instruments.flatMap(instrument =>
        instrumentBlocks(
          instrument,
          norms.provisions.filter(one => one.instrument === instrument.id),
          { rules, view },
        ),
      ),
      ...(isWhole ? concordance({ norms, rules, view }) : [seeConcordance(view)]),
    ],
  }
}

const seeConcordance = (view: View): Block =>
  fields([
    { label: word(view, 'norms.see-concordance'), text: line(span('opcat norms --depth full', 'code')) },
  ])

/** The rules that read a provision. */
export const rulesOf = ({ id }: Provision, rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(({ provisions }) => provisions.includes(id))

interface Readings {
  readonly rules: readonly Rule[]
  readonly view: View
}

function instrumentBlocks(
  instrument: Instrument,
  provisions: readonly Provision[],
  { rules, view }: Readings,
): readonly Block[] {
  const tested = provisions.filter(one => rulesOf(one, rules).length > 0)
  const counts = [
    counted(view, 'norms.provisions', provisions.length),
    word(view, 'norms.tested-count', {
      n: tested.length,
      whole: tested.filter(({ exhausted }) => exhausted).length,
    }),
    word(view, 'norms.uncheckable-count', {
      n: provisions.filter(({ checkable }) => checkable === 'no').length,
    }),
  ]
  const { symbol, date } = instrument
  return [
    heading(2, inLanguage(instrument.name, view.language)),
    paragraph(
      `${inLanguage(instrument.title, view.language)} (${[symbol, date].filter(Boolean).join(', ')})`,
    ),
    paragraph(counts.join(' ')),
    ...(view.depth === 'brief' ? [] : items(provisions.map(one => provisionItem(one, { rules, view })))),
  ]
}

/** A provision with the rules that test it, or the reason why none does. */
export function provisionItem(provision: Provision, { rules, view }: Readings): Item {
  const own = rulesOf(provision, rules)
  const asked = inLanguage(provision.requires, view.language)
  const pinpoint = pinpointOf(provision, view)
  // The id of a provision repeats its pinpoint, so that an unconfirmed one is not printed either.
  const title =
    pinpoint === undefined
      ? line(span(word(view, 'provision.unconfirmed', { requires: asked }), 'strong'))
      : line(span(pinpoint, 'strong'), span(` ${provision.id}`, 'quiet'))
  const isShown = pinpoint !== undefined && view.depth === 'full' && asked !== ''
  return {
    mark: own.length > 0 ? span(provision.exhausted ? '●' : '◐') : span('○'),
    text: title,
    tail: testedText(provision, own, view),
    under: isShown ? [{ mark: span(' '), text: line(span(asked, 'quiet')) }] : [],
  }
}

function testedText({ exhausted, checkable, why }: Provision, own: readonly Rule[], view: View): Line {
  const how = word(
    view,
    own.length > 0 ? (exhausted ? 'norms.whole' : 'norms.part') : `norms.checkable.${checkable}`,
  )
  const reason = (why && inLanguage(why, view.language)) || word(view, 'norms.untested')
  const by = own.length > 0 ? own.map(({ id }) => id).join(', ') : reason
  return line(span([how, by].join(word(view, 'list.colon')), own.length > 0 ? 'plain' : 'quiet'))
}

import type { Instrument, Norms, Provision } from '../../model/norm.ts'
import type { Rule } from '../../model/rule.ts'
import { heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document, Item } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { pinpointOf } from '../name-provision.ts'
import type { View } from '../view.ts'
import { counted, word } from '../word.ts'

export interface NormsInput {
  readonly norms: Norms
  readonly rules: readonly Rule[]
  readonly view: View
}

/** Which provision is tested by which rules, whether they test all of it, and why others cannot be tested. */
export function normsDocument({ norms, rules, view }: NormsInput): Document {
  const title = word(view, 'norms.title')
  const ordered = norms.instruments.toSorted((one, other) => one.order - other.order)
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      paragraph(word(view, 'norms.note')),
      ...ordered.flatMap(instrument =>
        instrumentBlocks(
          instrument,
          norms.provisions.filter(one => one.instrument === instrument.id),
          { rules, view },
        ),
      ),
    ],
  }
}

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

function provisionItem(provision: Provision, { rules, view }: Readings): Item {
  const own = rulesOf(provision, rules)
  const asked = inLanguage(provision.requires, view.language)
  const pinpoint = pinpointOf(provision, view)
  const why = provision.why ? inLanguage(provision.why, view.language) : ''
  const tested = own.length > 0 ? own.map(({ id }) => id).join(', ') : why || word(view, 'norms.untested')
  const how =
    own.length > 0
      ? word(view, provision.exhausted ? 'norms.whole' : 'norms.part')
      : word(view, `norms.checkable.${provision.checkable}`)
  const requires =
    pinpoint !== undefined && view.depth === 'full' && asked
      ? [{ mark: span(' '), text: line(span(asked, 'quiet')) }]
      : []
  return {
    mark: own.length > 0 ? span(provision.exhausted ? '●' : '◐') : span('○'),
    text: line(span(pinpoint ?? word(view, 'provision.unconfirmed', { requires: asked }), 'strong')),
    tail: line(span(`${how}: ${tested}`, own.length > 0 ? 'plain' : 'quiet')),
    under: requires,
  }
}

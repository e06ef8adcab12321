import { provisionsOf, untestedOf } from '../../engine/provisions.ts'
import { provisionItem } from '../catalogue/norms-document.ts'
import { anchorOf } from '../document/about.ts'
import { fields, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Field, Medium } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { citedByInstrument } from '../name-provision.ts'
import type { View } from '../view.ts'
import { counted, word } from '../word.ts'
import type { Gist } from './gist.ts'

/** What a report is and is not: it never certifies, and it says whose readings it used. */
export function notice({ file, norms, untested, rule }: Gist, view: View, medium: Medium): readonly Block[] {
  const command = (label: string, text: string): Field => ({
    label: word(view, label),
    text: line(span(text, 'code')),
  })
  return [
    ...whatItIs(norms, view),
    ...(untested.length > 0 ? [paragraph(counted(view, 'notice.untested', untested.length))] : []),
    fields([
      ...(rule ? [command('notice.see-reasons', `opcat explain ${quoted(file)} ${rule}`)] : []),
      ...(view.depth === 'full'
        ? []
        : [command('notice.see-all', `opcat assess ${quoted(file)} --depth full`)]),
      ...(untested.length > 0 ? [command('notice.see-untested', 'opcat norms')] : []),
    ]),
    ...(isListed(medium, view) ? untestedList(untested, view) : []),
  ]
}

/** A page has room for what no rule tests; a terminal shows it where everything is asked for. */
const isListed = (medium: Medium, { depth }: View): boolean =>
  depth === 'full' || (medium === 'page' && depth !== 'brief')

/** What no rule tests, instrument by instrument, and why. */
const untestedList = (untested: readonly string[], view: View): readonly Block[] =>
  citedByInstrument(untested, view).flatMap(({ instrument, provisions }) => [
    heading(3, inLanguage(instrument.name, view.language), anchorOf('untested', instrument.id)),
    ...items(provisions.map(one => provisionItem(one, { rules: [], view }))),
  ])

/** The notice of a comparison, which rests on the same norms: what no rule tests, it does not compare. */
export function comparisonNotice(norms: readonly string[], view: View, medium: Medium): readonly Block[] {
  const { knowledge } = view
  const untested = untestedOf(provisionsOf(knowledge.norms, norms), knowledge.rules)
  if (untested.length === 0 || !isListed(medium, view)) return whatItIs(norms, view)
  return [
    ...whatItIs(norms, view),
    paragraph(counted(view, 'notice.untested', untested.length)),
    ...untestedList(untested, view),
  ]
}

/** A file name that can be pasted into a shell, whatever is in it. */
const quoted = (file: string): string =>
  /^[\w./@:+-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`

/** The part of the notice that every judging command shares; a brief has named the norms at its head. */
export function whatItIs(norms: readonly string[], view: View): readonly Block[] {
  const readings = view.knowledge.norms.instruments
    .filter(instrument => norms.includes(instrument.norms))
    .toSorted((one, other) => one.order - other.order)
    .map(
      ({ title, symbol, date }) =>
        `${inLanguage(title, view.language)} (${[symbol, date].filter(Boolean).join(', ')})`,
    )
  return [
    heading(2, word(view, 'notice.title'), 'notice'),
    paragraph(word(view, 'notice.never-certifies')),
    paragraph(word(view, 'notice.met-means')),
    ...(readings.length > 0 && view.depth !== 'brief'
      ? [paragraph(word(view, 'notice.readings', { readings: readings.join('; ') }))]
      : []),
  ]
}

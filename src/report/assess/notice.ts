import { provisionItem } from '../catalogue/norms-document.ts'
import { anchorOf } from '../document/about.ts'
import { fields, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Field } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { citedByInstrument } from '../name-provision.ts'
import type { View } from '../view.ts'
import { counted, word } from '../word.ts'
import type { Gist } from './gist.ts'

/** What a report is and is not: it never certifies, and it says whose readings it used. */
export function notice({ file, norms, untested, rule }: Gist, view: View): readonly Block[] {
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
    ...untestedList(untested, view),
  ]
}

/** What no rule tests, instrument by instrument, and why, where everything is asked for. */
function untestedList(untested: readonly string[], view: View): readonly Block[] {
  if (view.depth !== 'full') return []
  return citedByInstrument(untested, view).flatMap(({ instrument, provisions }) => [
    heading(3, inLanguage(instrument.name, view.language), anchorOf('untested', instrument.id)),
    ...items(provisions.map(one => provisionItem(one, { rules: [], view }))),
  ])
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

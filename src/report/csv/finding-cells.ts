import type { Finding, Gap } from '../../model/assessment.ts'
import { evidenceItem } from '../assess/evidence-items.ts'
import type { Item, Line } from '../document/document.ts'
import { nameDottedFact, nameOwnedFact } from '../name-fact.ts'
import { nameSources } from '../name-source.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import { several } from './csv-text.ts'

/** The facts relied on, numbered: each with its value, source, place in the file, quotation and note. */
export const evidenceCell = ({ evidence, plane }: Finding, view: DesignView): string =>
  several(evidence.map((one, at) => `${number(at)} ${itemText(evidenceItem([one], plane, view))}`))

/** What is not known, numbered. */
export const gapsCell = ({ gaps }: Finding, view: DesignView): string =>
  several(gaps.map((gap, at) => `${number(at)} ${gapText(gap, view)}`))

/** Sets of what is numbered in another cell: “#1 + #2 | #3”. */
export const setsCell = (sets: readonly (readonly number[])[]): string =>
  several(sets.map(set => set.map(number).join(' + ')))

/** Facts that a witness lacks, or of which nothing is known. */
export const pathsCell = (paths: readonly string[] | undefined, view: DesignView): string =>
  several([...new Set((paths ?? []).map(path => nameDottedFact(path, view)))])

// A bare number in brackets would be read as a negative amount.
const number = (at: number): string => `#${at + 1}`

const itemText = ({ text, tail = [], under = [] }: Item): string =>
  [lineText(text), lineText(tail), ...under.map(itemText)].filter(part => part !== '').join(' · ')

const lineText = (line: Line): string => line.map(({ text }) => text).join('')

function gapText({ kind, path, plane, note, sources = [], file, line }: Gap, view: DesignView): string {
  const where = plane === 'both' ? '' : ` (${word(view, `plane.${plane}`)})`
  return [
    `${nameOwnedFact(path, view)}${where}${word(view, 'list.colon')}${word(view, `gap.kind.${kind}`)}`,
    nameSources(sources, view),
    file === undefined ? '' : `${file}:${line}`,
    note ?? '',
  ]
    .filter(part => part !== '')
    .join(' · ')
}

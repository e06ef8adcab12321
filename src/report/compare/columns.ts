import type { Design } from '../../model/design.ts'
import { line, paragraph, span } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { nameValue } from '../name-fact.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'

/** A design with the letter that stands for it at the head of a column. */
export interface Column {
  readonly id: string
  readonly letter: string
}

/** Designs in their order, a letter each. */
export const columnsOf = (designs: readonly string[]): readonly Column[] =>
  designs.map((id, index) => ({ id, letter: letterOf(index) }))

/** Which letter stands for which design, in one line. */
export const keyOf = (columns: readonly Column[]): Block =>
  paragraph(span(columns.map(({ id, letter }) => `${letter}\u00a0${id}`).join(' · '), 'quiet'))

/** Which letter stands for which design, with what it is. */
export function legend(columns: readonly Column[], designs: readonly Design[], view: View): Block {
  const rows = columns.map(({ id, letter }) => {
    const design = designs.find(one => one.id === id)
    const cells = design
      ? [inLanguage(design.name, view.language), nameValue(design.status, view), design.asOf]
      : [id]
    return { cells: [line(span(letter, 'strong')), ...cells.map(cell => line(cell))] }
  })
  const head = ['', word(view, 'compare.design'), word(view, 'design.status'), word(view, 'design.as-of')]
  return { kind: 'table', align: ['left', 'left', 'left', 'left'], head: head.map(one => line(one)), rows }
}

/** A, B, ... Z, AA, ... */
const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

import type { Level, Lint, Remark } from '../../model/lint.ts'
import { heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document, Item } from '../document/document.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'
import { remarkText } from './remark-text.ts'

/** What lint has to say, and to whom. */
export interface LintInput {
  readonly lint: Lint
  readonly view: View
}

/** What is wrong, then what is odd, each with its place. */
export function lintDocument({ lint, view }: LintInput): Document {
  const title = word(view, 'lint.title')
  const of = (level: Level) => lint.remarks.filter(remark => remark.level === level)
  const [faults, notes] = [of('fault'), of('note')]
  const counts = word(view, 'lint.counts', {
    rules: lint.rules,
    pairs: lint.pairs.decided + lint.pairs.open,
    open: lint.pairs.open,
    faults: faults.length,
    notes: notes.length,
  })
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      paragraph(counts),
      ...(view.depth === 'brief'
        ? []
        : [
            ...section(word(view, 'lint.faults', { n: faults.length }), faults, view),
            ...section(word(view, 'lint.notes', { n: notes.length }), notes, view),
          ]),
    ],
  }
}

const section = (title: string, remarks: readonly Remark[], view: View): readonly Block[] =>
  remarks.length > 0 ? [heading(2, title), ...items(remarks.map(remark => remarkItem(remark, view)))] : []

function remarkItem(remark: Remark, view: View): Item {
  const { level, position } = remark
  const place = position ? [span(`${position.file}:${position.line}`, 'quiet')] : []
  return {
    mark: level === 'fault' ? span('✗', 'unmet') : span('–', 'quiet'),
    text: line(remarkText(remark, view)),
    under: place.length > 0 ? [{ mark: span(' '), text: line(...place) }] : [],
  }
}

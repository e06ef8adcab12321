import type { Passage } from '../../model/verification.ts'
import { span } from '../document/blocks.ts'
import type { Line } from '../document/document.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'

/** Where a passage stands in its file: `bill.md:12`, or a paragraph of a Word file. */
export const nameFilePlace = ({ file, line, unit }: Passage, view: View): string =>
  unit === 'line' ? `${file}:${line}` : word(view, 'verify.paragraph', { file, n: line })

/** The article and the paragraph in which a passage stands, as far as the text shows them. */
export const nameArticle = ({ article, paragraph }: Passage): string =>
  [article, paragraph].filter(part => part !== undefined).join(', ')

/** File and article of a passage. */
export const namePassage = (passage: Passage, view: View): string =>
  [nameFilePlace(passage, view), nameArticle(passage)].filter(part => part !== '').join(', ')

/** A passage with the words around it. */
export const passageInContext = ({ before, passage, after }: Passage): Line => [
  span(before && `… ${before}`, 'quiet'),
  span(passage),
  span(after && `${after} …`, 'quiet'),
]

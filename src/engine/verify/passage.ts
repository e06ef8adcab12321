import type { SourceText } from '../../model/source-text.ts'
import type { Passage } from '../../model/verification.ts'
import { lastAt, placeAmong } from '../place-in-file.ts'
import { articlesAt, paragraphAt } from './cited-article.ts'
import type { Span } from './prepared-text.ts'
import { tidy } from './tidy.ts'
import { wordStart } from './word-edges.ts'

/** So many words on either side show where a passage belongs. */
const around = 12

/** So many characters hold them, unless they are no words. */
const widest = 240

/** What stands at some stretches of a text, which follow one another, and where that is. */
export function passageAt(source: SourceText, spans: readonly Span[]): Passage {
  const { file, text, unit } = source
  const start = wordStart(text, spans[0]?.start ?? 0)
  const end = spans.at(-1)?.end ?? start
  const [article] = articlesAt(source, start)
  const paragraph = article && paragraphAt(article, start)
  return {
    file,
    ...placeInSource(source, start),
    unit,
    ...(article ? { article: article.label } : {}),
    ...(paragraph ? { paragraph: paragraph.label } : {}),
    before: wordsBefore(text.slice(Math.max(0, start - widest), start)),
    passage: spans.map(one => tidy(text.slice(wordStart(text, one.start), one.end))).join(' […] '),
    after: wordsAfter(text.slice(end, end + widest)),
  }
}

/** Line and column in the file of an offset in the text. */
function placeInSource({ stretches: { at, from }, lines }: SourceText, offset: number) {
  const index = lastAt(at, offset)
  return placeAmong(lines, (from[index] ?? 0) + offset - (at[index] ?? 0))
}

const wordsBefore = (text: string): string => {
  const words = wordsOf(text).slice(-around).join(' ')
  return words !== '' && /\s[\u00ad\u200b\u2060\ufeff]*$/.test(text) ? `${words} ` : words
}

const wordsAfter = (text: string): string => {
  const words = wordsOf(text).slice(0, around).join(' ')
  return words !== '' && /^[\u00ad\u200b\u2060\ufeff]*\s/.test(text) ? ` ${words}` : words
}

const wordsOf = (text: string): readonly string[] =>
  tidy(text)
    .split(' ')
    .filter(word => word !== '')

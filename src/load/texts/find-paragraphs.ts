import type { Divisions } from '../../model/division.ts'
import { alternatives, divisionNumber, numberPattern } from '../../model/division-number.ts'
import type { Paragraph } from '../../model/source-text.ts'
import { beginsText } from './heading.ts'

/** A stretch of a text. */
interface Stretch {
  readonly at: number
  readonly end: number
}

/** What may be a paragraph, by the way in which it is marked: `§ 1`, `(1)`, `1.`, `1)`. */
interface Candidate extends Paragraph {
  readonly style: string
}

const numbered = /^[\s\u2060*"'«“„‹‘.–—-]{0,20}(\((\d{1,3}[a-z]?)\)|(\d{1,3}[a-z]?)[.)])(?=[\s\u2060])/

/** How a paragraph is marked by a word or a sign. */
export const paragraphPattern = (divisions: Divisions): RegExp =>
  new RegExp(
    `^[\\s\\u2060*"'«“„‹‘.–—-]{0,20}((?:${alternatives(divisions.paragraph.one)})(?!\\p{L})\\.?[\\s\\u2060]{0,5}(${numberPattern(divisions)}))`,
    'iu',
  )

/** The paragraphs of an article: those that a word or `§` marks, else those that are numbered from 1 in one way. */
export function findParagraphs(
  text: string,
  { at, end }: Stretch,
  { pattern, divisions }: { readonly pattern: RegExp; readonly divisions: Divisions },
): readonly Paragraph[] {
  const found: Candidate[] = []
  for (let start = at; start < end; ) {
    const stop = text.indexOf('\n', start)
    const lineEnd = stop < 0 ? end : Math.min(stop, end)
    const candidate = candidateIn(text.slice(start, Math.min(lineEnd, start + 120)), pattern, divisions)
    if (candidate) found.push({ ...candidate, at: start + candidate.at })
    start = lineEnd + 1
  }
  return chosen(found).map(({ at, label, number }) => ({ at, label, number }))
}

function candidateIn(line: string, pattern: RegExp, divisions: Divisions): Candidate | undefined {
  const [whole = '', label = '', number = ''] = pattern.exec(line) ?? []
  if (label && beginsText(line.slice(whole.length), /(?!)/))
    return {
      at: whole.length - label.length,
      label: label.replace(/[\s\u2060]+/g, ' '),
      number: divisionNumber(number, divisions),
      style: 'named',
    }
  const match = numbered.exec(line)
  if (!match) return undefined
  const [marked, sign = '', bracketed, plain = ''] = match
  return {
    at: marked.length - sign.length,
    label: bracketed === undefined ? plain : sign,
    number: bracketed ?? plain,
    style: sign.replace(/[\da-z]+/, ''),
  }
}

function chosen(found: readonly Candidate[]): readonly Candidate[] {
  const named = found.filter(({ style }) => style === 'named')
  if (named.length > 0) return named
  const first = found.find(({ number }) => number === '1')
  let last = 0
  return found.filter(({ style, number }) => {
    const count = Number.parseInt(number, 10)
    if (!first || style !== first.style || count < last || count > last + 1) return false
    last = count
    return true
  })
}

import type { Divisions } from '../../model/division.ts'
import { alternatives, divisionNumber, numberPattern } from '../../model/division-number.ts'

/** What a line that begins an article says of itself. */
export interface Heading {
  readonly kind: 'article' | 'section' | 'annex'
  /** As written. */
  readonly label: string
  /** Normalised. */
  readonly number: string
  /** Between quotation marks: an article that another one inserts elsewhere. */
  readonly isQuoted: boolean
  /** Where the label begins, and where what follows it; in the line, then in the text. */
  readonly at: number
  readonly textAt: number
}

/** How headings look in the words of the vocabulary. */
export interface HeadingPatterns {
  readonly kinds: readonly (readonly [Heading['kind'], RegExp])[]
  /** A word that makes the number before it a reference: `Article 5 Absatz 2`. */
  readonly deeper: RegExp
  readonly divisions: Divisions
}

const lead = '^(?<lead>[\\s\\u2060#>*_·•–—\\-\\["\'«“„‹‘]{0,60})'
const space = '[\\s\\u2060]'

/** Compiles the words for articles, sections and annexes; every repetition in it has a limit. */
export function headingPatterns(divisions: Divisions): HeadingPatterns {
  const number = numberPattern(divisions)
  const named = (words: readonly string[]) =>
    new RegExp(
      `${lead}(?<label>(?:${alternatives(words)})(?!\\p{L})\\.?${space}{0,5}(?<number>${number}))(?!\\p{L})`,
      'iu',
    )
  const annex = `(?<label>(?:${alternatives(divisions.annex.one)})(?!\\p{L})\\.?(?:${space}{1,3}(?<number>${number}|[a-z](?!\\p{L})))?)`
  return {
    kinds: [
      ['article', named(divisions.article.one)],
      ['annex', new RegExp(`${lead}${annex}${space}{0,5}(?:[.:–—-].{0,200})?$`, 'iu')],
      ['section', named(divisions.section.one)],
    ],
    deeper: new RegExp(
      `^${space}{0,5}(?:${alternatives(divisions.paragraph.one.filter(word => /\p{L}/u.test(word)))})(?!\\p{L})`,
      'iu',
    ),
    divisions,
  }
}

/** A line that begins otherwise than with a letter or `§` needs no closer look. */
const begins = /^[\s\u2060#>*_·•–—\-["'«“„‹‘]{0,60}[\p{L}§]/u

/** The heading that a line is, if it is one and no sentence that begins with a reference. */
export function readHeading(
  line: string,
  { kinds, deeper, divisions }: HeadingPatterns,
): Heading | undefined {
  if (!begins.test(line)) return undefined
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(line)
    if (!match?.groups) continue
    const { lead = '', label = '', number = '' } = match.groups
    const textAt = lead.length + label.length
    if (kind !== 'annex' && !beginsText(line.slice(textAt), deeper)) continue
    return {
      kind,
      label: label.replace(/[\s\u2060]+/g, ' '),
      number: divisionNumber(number.replaceAll('\u2060', ''), divisions),
      isQuoted: /["'«“„‹‘]/.test(lead),
      at: lead.length,
      textAt,
    }
  }
  return undefined
}

/** Whether what follows the number may be the text or the title of an article: `Article 5 of the Act` goes on otherwise. */
export const beginsText = (rest: string, deeper: RegExp): boolean =>
  /^[\s\u2060]*(?:$|[.:)\]|–—<]|-\s)/.test(rest) ||
  (/^[\s\u2060]+["'«“„‹‘([§\p{Lu}\d]/u.test(rest) && !deeper.test(rest))

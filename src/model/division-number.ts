import type { Divisions } from './division.ts'

const roman = /^(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})$/
const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

/** Words as alternatives of a pattern, the longest first. */
export const alternatives = (words: readonly string[]): string =>
  words
    .toSorted((one, other) => other.length - one.length)
    .map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|') || '(?!)'

/** What a number of an article looks like: `25/3`, `37bis`, `1er`, `L. 123-4`, `XII`, `premier`. For patterns with `iu`. */
export function numberPattern({ numbers, endings, suffixes }: Divisions): string {
  const more = `(?:(?:${alternatives(endings)})|[ -]?(?:${alternatives(suffixes)})|[a-z])?(?![\\p{L}])`
  const digits = `(?:[a-z]{1,2}(?:\\. ?|[ -])?)?\\d{1,5}${more}(?:[/.:–-]\\d{1,5}${more})*`
  return `(?:${digits}|[ivxl]{1,8}(?![\\p{L}\\d])|(?:${alternatives(Object.keys(numbers))})(?![\\p{L}\\d]))`
}

interface Patterns {
  readonly ending: RegExp
  readonly beforeSuffix: RegExp
}

const compiled = new WeakMap<Divisions, Patterns>()

function patternsOf(divisions: Divisions): Patterns {
  const known = compiled.get(divisions)
  if (known) return known
  const patterns = {
    ending: new RegExp(`(?<=\\d)(?:${alternatives(divisions.endings)})(?![\\p{L}\\d])`, 'gu'),
    beforeSuffix: new RegExp(`(?<=\\d)[ -](?=(?:${alternatives(divisions.suffixes)})(?!\\p{L}))`, 'gu'),
  }
  compiled.set(divisions, patterns)
  return patterns
}

/** A number as written, in the one form in which numbers are compared: `1er` and `premier` are both `1`. */
export function divisionNumber(written: string, divisions: Divisions): string {
  const plain = written.normalize('NFKC').toLowerCase().trim()
  if (/^\d+$/.test(plain)) return plain
  const word = Object.hasOwn(divisions.numbers, plain) ? divisions.numbers[plain] : undefined
  if (word !== undefined) return word
  if (roman.test(plain)) return String(fromRoman(plain))
  const { ending, beforeSuffix } = patternsOf(divisions)
  return plain
    .replace(ending, '')
    .replace(beforeSuffix, '')
    .replace(/\. |[. -](?=\d)/g, found => (found === '. ' || found === ' ' ? '' : '/'))
    .replace(/[:–]/g, '/')
}

/** Less than, equal to or more than zero as the first number comes before, is, or comes after the second. */
export function compareNumbers(one: string, other: string, { suffixes }: Divisions): number {
  const [ones, others] = [one.split('/'), other.split('/')]
  for (const [index, part] of ones.entries()) {
    const against = others[index]
    if (against === undefined) return 1
    const order = comparePart(part, against, suffixes)
    if (order !== 0) return order
  }
  return ones.length - others.length
}

function comparePart(one: string, other: string, suffixes: readonly string[]): number {
  const [, digits = '', rest = ''] = /^(\d*)(.*)$/.exec(one) ?? []
  const [, otherDigits = '', otherRest = ''] = /^(\d*)(.*)$/.exec(other) ?? []
  if (digits !== otherDigits) return Number(digits) - Number(otherDigits)
  if (rest === otherRest) return 0
  const [rank, otherRank] = [suffixes.indexOf(rest), suffixes.indexOf(otherRest)]
  return rank >= 0 && otherRank >= 0 ? rank - otherRank : rest < otherRest ? -1 : 1
}

function fromRoman(letters: string): number {
  const values = [...letters].map(letter => worth[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

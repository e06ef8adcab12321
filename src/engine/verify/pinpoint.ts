import type { Divisions, DivisionWords } from '../../model/division.ts'
import { divisionNumber } from '../../model/division-number.ts'

/** The first and the last number of what is cited, which may be one. */
export interface NumberRange {
  readonly from: string
  readonly to: string
}

/** One way to read a pinpoint. */
export interface Reading {
  readonly articles: NumberRange
  readonly paragraphs?: NumberRange
}

/** A pinpoint that names an article; `art-25-3-1` may be article 25/3, paragraph 1, or article 25, paragraph 3. */
export interface Pinpoint {
  readonly division: 'article' | 'section'
  readonly readings: readonly Reading[]
}

/** Reads `art-5`, `art-25/3-par-1`, `arts-20-31/1`, `s-7-2`, `§5`, `art_5__para_2`; nothing of what names no article. */
export function pinpointOf(written: string, divisions: Divisions): Pinpoint | undefined {
  const tokens = tokensOf(written, divisions)
  const [first = '', ...rest] = tokens
  const division = (['article', 'section'] as const).find(one => isWord(divisions[one], first))
  if (!division) return undefined
  const numbers = numbersAt(rest, divisions)
  const [from] = numbers
  if (from === undefined) return undefined
  const many = divisions[division].many.includes(first)
  if (many) return { division, readings: [{ articles: { from, to: numbers.at(-1) ?? from } }] }
  const marked = paragraphsIn(rest.slice(numbers.length), divisions)
  return {
    division,
    readings: marked ? [{ articles: only(numbers.join('/')), paragraphs: marked }] : unmarked(numbers),
  }
}

const isWord = ({ one, many }: DivisionWords, token: string): boolean =>
  one.includes(token) || many.includes(token)

const only = (number: string): NumberRange => ({ from: number, to: number })

/** Where the number of the article ends and that of the paragraph begins is not said. */
const unmarked = (numbers: readonly string[]): readonly Reading[] =>
  numbers.map((_, index) => {
    const next = numbers[index + 1]
    const articles = only(numbers.slice(0, index + 1).join('/'))
    return next === undefined ? { articles } : { articles, paragraphs: only(next) }
  })

function paragraphsIn(
  [word = '', ...rest]: readonly string[],
  divisions: Divisions,
): NumberRange | undefined {
  const { paragraph } = divisions
  if (!isWord(paragraph, word)) return undefined
  const numbers = numbersAt(rest, divisions)
  const [from] = numbers
  if (from === undefined) return undefined
  return { from, to: paragraph.many.includes(word) ? (numbers.at(-1) ?? from) : from }
}

/** The numbers with which a list of tokens begins. */
function numbersAt(tokens: readonly string[], divisions: Divisions): readonly string[] {
  const numbers = tokens.map((token, index) => numberOf(token, index === 0, divisions))
  const end = numbers.indexOf(undefined)
  return numbers.slice(0, end < 0 ? numbers.length : end).flatMap(number => number ?? [])
}

function numberOf(token: string, isFirst: boolean, divisions: Divisions): string | undefined {
  const isNumber = /^[a-z]{0,2}\d/.test(token) || Object.hasOwn(divisions.numbers, token)
  return isNumber || (isFirst && /^[ivxl]+$/.test(token)) ? divisionNumber(token, divisions) : undefined
}

/** No pinpoint needs more. */
const longest = 200

/** Words and numbers, signs between them aside; `bis` belongs to the number before it. */
function tokensOf(written: string, { suffixes }: Divisions): readonly string[] {
  const tokens = written
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/§+/g, sign => `-${sign}-`)
    .split(/[\s_.,;:()–-]+/)
    .filter(token => token !== '')
    .flatMap(token => /^(\p{L}{3,})(\d.*)$/u.exec(token)?.slice(1) ?? [token])
  return tokens.reduce<readonly string[]>((joined, token) => {
    const last = joined.at(-1)
    const isSuffix = last !== undefined && /\d$/.test(last) && suffixes.includes(token)
    return isSuffix ? [...joined.slice(0, -1), `${last}${token}`] : [...joined, token]
  }, [])
}

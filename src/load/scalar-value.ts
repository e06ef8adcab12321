import type { Plain } from './plain.ts'

/** A plain scalar in the core schema of YAML 1.2.2 (section 10.3.2): nothing, a truth, a number, else a text. */
export function scalarValue(source: string): Plain {
  if (source.length < 6) {
    const word = words.get(source)
    if (word !== undefined) return word
  }
  if (!mayBeNumber.test(source)) return source
  if (number.test(source)) return Number(source)
  if (!special.test(source)) return source
  if (source.toLowerCase() === '.nan') return Number.NaN
  return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

const words: ReadonlyMap<string, Plain> = new Map<string, Plain>([
  ...' ~ null Null NULL'.split(' ').map(word => [word, null] as const),
  ...'true True TRUE'.split(' ').map(word => [word, true] as const),
  ...'false False FALSE'.split(' ').map(word => [word, false] as const),
])

const mayBeNumber = /^[-+.]?[.\di]/i
const number = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/
const special = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/

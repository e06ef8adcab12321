import { signKind } from './sign-kind.ts'

/**
 * A text as quotations are compared by it: without white space, hyphens and dashes, without what cannot be seen, without
 * the signs of Markdown; quotation marks and apostrophes of all kinds alike; ligatures and accents in one form. Between
 * digits a space or a dash stays, since `2-3` is not `23`. Capitals and all other punctuation count.
 */
export interface Folded {
  readonly text: string
  /** For each unit of `text`, the offset of what it stands for in the original. */
  readonly offsets: Uint32Array
}

const mark = "'".charCodeAt(0)
const signs = { space: ' '.charCodeAt(0), dash: '-'.charCodeAt(0) }
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The kinds of the characters of which most texts are made. */
const plain = Array.from({ length: 128 }, (_, code) => signKind(String.fromCharCode(code)))

/** More marks than any script puts on one letter. */
const mostMarks = 30
const combining = /\p{M}/u

/** Folds a text, in time that grows with its length. */
export function fold(text: string): Folded {
  const units: number[] = []
  const offsets: number[] = []
  let passed: { readonly kind: 'space' | 'dash'; readonly at: number } | undefined
  const push = (code: number, at: number) => {
    const last = units.at(-1) ?? 0
    // Quotation marks inside others meet where both end, with or without a space.
    if (code === mark && last === mark) return
    if (passed && isDigit(code) && isDigit(last)) {
      units.push(signs[passed.kind])
      offsets.push(passed.at)
    }
    passed = undefined
    units.push(code)
    offsets.push(at)
  }
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const isPlain = code < plain.length && !isMarked(text, at + 1)
    const cluster = isPlain ? '' : clusterAt(text, at)
    const kind = isPlain ? plain[code] : cluster.length === 1 ? signKind(cluster) : 'other'
    if (kind === 'kept') push(code, at)
    else if (kind === 'mark') push(mark, at)
    else if (kind === 'other') for (const unit of oneForm(cluster)) push(unit, at)
    else if (kind === 'dash' || (kind === 'space' && !passed)) passed = { kind, at: passed?.at ?? at }
    at += isPlain ? 1 : cluster.length
  }
  return { text: textOf(units), offsets: Uint32Array.from(offsets) }
}

const isMarked = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= 0x300 && combining.test(text[at] as string)

/** A character with the marks that follow it. */
export function clusterAt(text: string, at: number): string {
  const first = text.charCodeAt(at)
  const width = first >= 0xd800 && first < 0xdc00 && at + 1 < text.length ? 2 : 1
  let end = at + width
  while (end - at < mostMarks && isMarked(text, end)) end += 1
  return text.slice(at, end)
}

/** A character in the one form in which it is compared: a ligature as its letters, a letter with its accents in one. */
const oneForm = (cluster: string): readonly number[] =>
  [...cluster.normalize('NFKC')].flatMap(sign => {
    const kind = signKind(sign)
    if (kind === 'mark') return [mark]
    return kind === 'kept' || kind === 'other' ? codesOf(sign) : []
  })

const codesOf = (sign: string): readonly number[] =>
  Array.from({ length: sign.length }, (_, index) => sign.charCodeAt(index))

/** So many arguments every engine takes. */
const chunk = 8192

function textOf(units: readonly number[]): string {
  const pieces: string[] = []
  for (let at = 0; at < units.length; at += chunk)
    pieces.push(String.fromCharCode(...units.slice(at, at + chunk)))
  return pieces.join('')
}

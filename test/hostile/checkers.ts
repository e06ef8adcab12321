import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { expect } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { read } from '../report/csv/read.ts'
import { harmless } from './harmless.ts'

/**
 * Holds a report full of a hostile text against the same report full of a tame one: part by part, or, where what a text
 * says decides what is reported of it, only that there is no part of another kind.
 */
export type Checker = (hostile: Uint8Array, tame: Uint8Array, partByPart: boolean) => void

function compared(ours: readonly string[], theirs: readonly string[], partByPart: boolean): void {
  if (partByPart) expect(ours).toEqual(theirs)
  else expect(ours.filter(part => !theirs.includes(part) && !contents.has(part))).toEqual([])
}

/** What a page has as soon as it has more than a few headings. */
const contents = new Set(
  ['nav aria-label', 'details ', 'summary ', 'ul ', 'li class', 'a href'].flatMap(tag => [
    `<${tag}>`,
    `</${tag.split(' ', 1)[0]}>`,
  ]),
)

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Nothing that a terminal obeys, nothing that turns the order of reading, nothing that cannot be seen. */
const hidden = /\p{Cc}|\p{Cs}|\p{Bidi_Control}|[\u200b\u2060-\u2064\ufeff\u00ad\u{e0000}-\u{e007f}]/u

function clean(text: string): string {
  expect(hidden.exec(text.replaceAll('\n', ''))?.[0] ?? 'nothing hidden').toBe('nothing hidden')
  return text
}

const text: Checker = hostile => void clean(decoded(hostile))

const ownColour = /\u001b\[\d{1,2}m/g
const terminal: Checker = hostile => void clean(decoded(hostile).replaceAll(ownColour, ''))

/** Elements with the names of their attributes, comments and all: what a text must not add to. */
function skeleton(markup: string, xml: boolean): readonly string[] {
  const parts: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        parts.push(`<${name} ${Object.keys(attributes).sort().join(' ')}>`)
        for (const address of [attributes.href, attributes.src])
          if (address !== undefined) expect(address).toMatch(/^(#|https?:\/\/)/)
      },
      onclosetag: name => parts.push(`</${name}>`),
      oncomment: () => parts.push('comment'),
      oncdatastart: () => parts.push('cdata'),
      onprocessinginstruction: name => parts.push(name),
    },
    { xmlMode: xml },
  )
  parser.end(markup)
  return parts
}

const html: Checker = (hostile, tame, partByPart) =>
  compared(skeleton(clean(decoded(hostile)), false), skeleton(decoded(tame), false), partByPart)

/** A literal control character has no place in XML, escaped or not. */
const xml: Checker = (hostile, tame, partByPart) => {
  const written = clean(decoded(hostile))
  expect(written).not.toMatch(/&#(x0*([0-8bcef]|1[0-9a-f])|0*([0-8]|1[1-9]|2\d|3[01]));/i)
  compared(skeleton(written, true), skeleton(decoded(tame), true), partByPart)
}

/** Lines that begin as headings, items, rows, quotations or fences do, and the signs that are left to work as markup. */
function markdownShape(markdown: string): readonly string[] {
  return markdown.split('\n').map(line => {
    const bare = line.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, 'CODE').replaceAll(/\\[\\`*_[\]|~#+=\-.)]/g, 'x')
    const begins = /^\s*(#{1,6} |[-*+] |\d+[.)] |>|\||```|~~~|=+$|-+$|<)?/.exec(bare)?.[1] ?? ''
    const signs = ['<', '|', '](', '`', '~~'].map(sign => bare.split(sign).length - 1)
    return `${begins}${signs.join(' ')}`
  })
}

const md: Checker = (hostile, tame, partByPart) =>
  compared(markdownShape(clean(decoded(hostile))), markdownShape(decoded(tame)), partByPart)

/** The keys of every map and the length of every list. */
const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
}

/** Escaped, JSON may say anything; as it is written it holds nothing that a terminal obeys. */
const json: Checker = (hostile, tame, partByPart) => {
  const written = decoded(hostile)
  expect(written.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
  const [ours, theirs] = [JSON.parse(written), JSON.parse(decoded(tame))]
  if (partByPart) expect(shape(ours)).toEqual(shape(theirs))
}

const yaml: Checker = (hostile, tame) => {
  expect(shape(parseYaml(clean(decoded(hostile))))).toEqual(shape(parseYaml(decoded(tame))))
}

const formula = /^['\s]*[=+\-@＝＋－＠﹦\u2212]/u

const csv: Checker = (hostile, tame) => {
  const [rows, tameRows] = [
    read(clean(decoded(hostile).replaceAll('\r\n', '\n')).replaceAll('\n', '\r\n')),
    read(decoded(tame)),
  ]
  expect(rows.map(row => row.length)).toEqual(tameRows.map(row => row.length))
  for (const cell of rows.flat()) if (formula.test(cell)) expect(cell).toMatch(/^'|^-?\d+(\.\d+)?$/)
}

/** One command a line, each with the words that it has anyway. */
const github: Checker = (hostile, tame) => {
  const commands = (written: string): readonly string[] =>
    written.split('\n').map(line => {
      const [, command = '', words = ''] = /^::([a-z]+)(?: ([^:]*(?:%3A[^:]*)*))?::/.exec(line) ?? []
      return `${command} ${words
        .split(',')
        .map(word => word.split('=', 1)[0])
        .join(' ')}`
    })
  const written = clean(decoded(hostile))
  expect(commands(written)).toEqual(commands(decoded(tame)))
  for (const line of written.split('\n'))
    expect(line).toMatch(/^(::(error|warning|notice)( [^:]+)?::.*|[A-Z\d].*|)$/)
}

/** The parts of a workbook hold no formula and the elements that they hold anyway. */
const xlsx: Checker = (hostile, tame) => {
  const [parts, tameParts] = [unzipSync(hostile), unzipSync(tame)]
  expect(Object.keys(parts)).toEqual(Object.keys(tameParts))
  for (const [name, part] of Object.entries(parts)) {
    const written = decoded(part)
    expect(written).not.toMatch(/<f[ >]|&#(x0*([0-8bcef]|1[0-9a-f])|0*([0-8]|1[1-9]|2\d|3[01]));/i)
    expect(written.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}/u)
    expect(elements(written), name).toEqual(elements(decoded(tameParts[name] as Uint8Array)))
  }
}

const elements = (markup: string): readonly string[] =>
  skeleton(markup.replaceAll(/ (href|src)=/g, ' at='), true)

/** By format. One that has none fails: whoever adds a format says what must hold of it. */
export const checkers: Readonly<Record<string, Checker>> = {
  terminal,
  text,
  md,
  html,
  json,
  csv,
  xlsx,
  // Runs follow the words, and a word diff has as many as words differ.
  docx: hostile => harmless.docx?.(hostile),
  pdf: hostile => harmless.pdf?.(hostile),
  yaml,
  sarif: json,
  gitlab: json,
  junit: xml,
  github,
}

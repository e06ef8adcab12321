import { inflateSync } from 'node:zlib'

/** A name, told from a text. */
export interface Name {
  readonly name: string
}

/** The number of another object. */
export interface Reference {
  readonly ref: number
}

export interface Dictionary {
  readonly [key: string]: Value
}

export type Value =
  | number
  | string
  | boolean
  | null
  | undefined
  | Name
  | Reference
  | readonly Value[]
  | Dictionary

/** An object of a file, with its stream unpacked. */
export interface PdfObject {
  readonly value: Value
  readonly stream?: string
}

const token =
  /\s+|%[^\n]*|<<|>>|\[|\]|\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|\/[^\s<>[\]()/%]*|(\d+) (\d+) R\b|[^\s<>[\]()/%]+/g

/** The objects of a file by their numbers. */
export function objectsOf(file: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(file).toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const { 1: number, 2: body = '' } of text.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('\nstream\n')
    const value = valueOf(at < 0 ? body : body.slice(0, at))
    objects.set(Number(number), {
      value,
      ...(at < 0 ? {} : { stream: unpacked(body.slice(at + 8, body.lastIndexOf('\nendstream')), value) }),
    })
  }
  return objects
}

function unpacked(content: string, value: Value): string {
  const bytes = Buffer.from(content, 'latin1')
  const isPacked = nameOf((value as Dictionary).Filter) === 'FlateDecode'
  return (isPacked ? inflateSync(bytes) : bytes).toString('latin1')
}

/** One value as it is written. */
export function valueOf(text: string): Value {
  const tokens = tokensOf(text)
  return read(tokens, { at: 0 })
}

/** What a text is made of, without the air between. */
export const tokensOf = (text: string): readonly string[] =>
  [...text.matchAll(token)].map(([found]) => found).filter(found => !/^(\s|%)/.test(found))

/** Reads the value at a place among tokens, and moves on. */
export function read(tokens: readonly string[], place: { at: number }): Value {
  const found = tokens[place.at] ?? ''
  place.at += 1
  if (found === '<<') {
    const entries: [string, Value][] = []
    while (tokens[place.at] !== '>>' && place.at < tokens.length) {
      const key = (tokens[place.at] ?? '').slice(1)
      place.at += 1
      entries.push([key, read(tokens, place)])
    }
    place.at += 1
    return Object.fromEntries(entries)
  }
  if (found === '[') {
    const values: Value[] = []
    while (tokens[place.at] !== ']' && place.at < tokens.length) values.push(read(tokens, place))
    place.at += 1
    return values
  }
  return simple(found)
}

function simple(found: string): Value {
  if (found.startsWith('/')) return { name: found.slice(1) }
  if (found.startsWith('(')) return textOf(found.slice(1, -1))
  if (found.startsWith('<')) return found
  if (/^\d+ \d+ R$/.test(found)) return { ref: Number.parseInt(found, 10) }
  if (found === 'true' || found === 'false') return found === 'true'
  return found === 'null' ? null : Number.isNaN(Number(found)) ? found : Number(found)
}

function textOf(written: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const bytes = written.replace(/\\([\s\S])/g, (_, next: string) => escapes[next] ?? next)
  return bytes.startsWith('\u00fe\u00ff')
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : bytes
}

export const nameOf = (value: Value): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''

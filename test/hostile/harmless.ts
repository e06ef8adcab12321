import { parse as parseCsv } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { expect } from 'vitest'
import { expectHarmless } from '../report/pdf/expect-harmless.ts'
import { opened } from '../report/pdf/opened.ts'

type Check = (report: Uint8Array) => void

const textOf = (report: Uint8Array): string => new TextDecoder().decode(report)

/** Nothing that commands a terminal or turns its reading order. */
const tame = (text: string): void => {
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Bidi_Control}/u)
}

/** Without our own colours; every other sequence would be somebody else's. */
const uncoloured = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '')

/** No element, attribute or address but our own: what a design says is text. */
function innocentMarkup(text: string): void {
  const scripts: string[] = []
  new Parser({
    onopentag(name, attributes) {
      if (name === 'script') scripts.push(name)
      expect(['img', 'iframe', 'object', 'embed', 'link', 'base', 'form']).not.toContain(name)
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^on/)
        expect(value).not.toMatch(/^\s*(javascript|data):/i)
      }
    },
  }).end(text)
  expect(scripts.length).toBeLessThan(3)
  expect(text).not.toContain('<script>alert')
  expect(text).not.toMatch(/<svg\/|onerror=alert\(1\)>(?!&)/)
}

/** Well-formed XML in which nothing that a design says is markup. */
function xml(text: string): void {
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag: name => void open.push(name),
      onclosetag: name => expect(open.pop()).toBe(name),
    },
    { xmlMode: true },
  )
  parser.end(text)
  expect(open).toEqual([])
  expect(text).not.toMatch(/<(script|img|svg)[\s/>]/)
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
}

const office: Check = report => {
  const parts = Object.entries(unzipSync(report)).filter(([name]) => /\.(xml|rels)$/.test(name))
  expect(parts.length).toBeGreaterThan(3)
  for (const [name, part] of parts) {
    const text = strFromU8(part)
    xml(text)
    expect([name, /<f>|<f /.test(text)]).toEqual([name, false])
    expect([name, /TargetMode="External"/.test(text)]).toEqual([name, false])
  }
}

const json: Check = report => {
  tame(textOf(report).replaceAll('\n', ''))
  JSON.parse(textOf(report))
}

/** Only our own commands to a runner, each a line of its own. */
const github: Check = report => {
  tame(textOf(report))
  for (const line of textOf(report).split('\n')) {
    if (line.startsWith('::'))
      expect(line).toMatch(/^::(error|warning|notice) file=[^:,\s]+(,line=\d+)?(,col=\d+)?,title=[^:,]+::/)
    expect(line).not.toMatch(/^\s*##\[/)
  }
}

/** By format: what makes a report harmless for whoever opens it. A format without an entry fails its test. */
export const harmless: Readonly<Record<string, Check>> = {
  terminal: report => tame(uncoloured(textOf(report))),
  text: report => tame(textOf(report)),
  yaml: report => tame(textOf(report)),
  md: report => {
    tame(textOf(report))
    expect(textOf(report)).not.toMatch(/(?<!\\)<(script|img|svg)/)
    expect(textOf(report)).not.toMatch(/(?<!\\)\[x(?<!\\)\]\(javascript/)
  },
  html: report => {
    tame(textOf(report))
    innocentMarkup(textOf(report))
  },
  json,
  sarif: json,
  gitlab: json,
  junit: report => xml(textOf(report)),
  github,
  csv: report => {
    tame(textOf(report).replaceAll('\r', ''))
    const rows = parseCsv(report as never, { bom: true }) as string[][]
    expect(rows.length).toBeGreaterThan(1)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r-](?![\d.]+$)/)
  },
  xlsx: office,
  docx: office,
  pdf: report => expectHarmless(opened(report)),
}

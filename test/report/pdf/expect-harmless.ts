import { expect } from 'vitest'
import { type Dictionary, nameOf, type Value } from './objects.ts'
import type { Opened } from './opened.ts'

const running = [
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'Launch',
  'EmbeddedFiles',
  'EmbeddedFile',
  'RichMedia',
  'AcroForm',
  'XFA',
]
const hidden = /\p{Cc}|\p{Cs}|\p{Bidi_Control}|[\u200b\u2060-\u2064\ufeff\u00ad\u{e0000}-\u{e007f}]/u

/**
 * Nothing in a file runs, leads anywhere but to a place in it or an address of the web or of mail, commands a terminal
 * that it is copied to, or turns the order of reading.
 */
export function expectHarmless(pdf: Opened): void {
  for (const { value, stream } of pdf.objects.values()) {
    expectTame(value)
    const one = value as Dictionary | undefined
    if (nameOf(one?.Type) === 'Metadata') expectMetadata(stream ?? '')
    if (nameOf(one?.Type) === 'Annot') expectLink(one as Dictionary, pdf)
  }
  for (const text of [pdf.root.text, ...pdf.pages.flatMap(page => [page.decoration, page.unmarked])])
    expect(hidden.exec(text)?.[0] ?? 'nothing hidden').toBe('nothing hidden')
}

function expectTame(value: Value): void {
  if (typeof value === 'string') expect(hidden.exec(value)?.[0] ?? 'nothing hidden').toBe('nothing hidden')
  if (typeof value !== 'object' || value === null) return
  expect(Object.keys(value).filter(key => running.includes(key))).toEqual([])
  expect(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'Movie', 'Rendition']).not.toContain(
    nameOf(value),
  )
  for (const inner of Object.values(value)) expectTame(inner as Value)
}

function expectLink(link: Dictionary, pdf: Opened): void {
  expect(nameOf(link.Subtype)).toBe('Link')
  const action = pdf.follow(link.A)
  expect(['GoTo', 'URI']).toContain(nameOf(action.S))
  if (action.URI !== undefined) expect(action.URI).toMatch(/^(https?:\/\/|mailto:)[\u0021-\u007e]+$/)
  expect([typeof link.StructParent, typeof link.Contents]).toEqual(['number', 'string'])
}

/** Elements that the library and we write, and no other. */
function expectMetadata(stream: string): void {
  const text = Buffer.from(stream, 'latin1').toString('utf8')
  expect(text.replaceAll('\n', '').replace('\ufeff', '')).not.toMatch(hidden)
  for (const [, name = ''] of text.matchAll(/<\/?([^\s>/]+)/g))
    expect(name).toMatch(/^(\?xpacket|x:xmpmeta|(rdf|dc|xmp|pdf|pdfuaid):\w+)$/)
}

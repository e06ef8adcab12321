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

const doing = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Movie',
  'Rendition',
  'Named',
]

/**
 * Nothing in a file runs, leads anywhere but to a place in it or an address of the web or of mail, commands a terminal
 * that it is copied to, or turns the order of reading.
 */
export function expectHarmless(pdf: Opened): void {
  const texts = [pdf.root.text, ...pdf.pages.flatMap(page => [page.decoration, page.unmarked])]
  const faults = [...pdf.objects.values()].flatMap(({ value, stream }) => {
    const one = value as Dictionary | undefined
    const kind = nameOf(one?.Type)
    return [
      ...faultsOf(value),
      ...(kind === 'Metadata' ? metadataFaults(stream ?? '') : []),
      ...(kind === 'Annot' ? linkFaults(one as Dictionary, pdf) : []),
    ]
  })
  expect([...faults, ...texts.flatMap(faultsOf)]).toEqual([])
}

function faultsOf(value: Value): readonly string[] {
  if (typeof value === 'string') return hidden.test(value) ? [`hidden: ${value}`] : []
  if (typeof value !== 'object' || value === null) return []
  const name = nameOf(value)
  const own = [
    ...Object.keys(value).filter(key => running.includes(key)),
    ...(doing.includes(name) ? [name] : []),
  ]
  return [...own, ...Object.values(value).flatMap(inner => faultsOf(inner as Value))]
}

function linkFaults(link: Dictionary, pdf: Opened): readonly string[] {
  const { S, URI = 'mailto:x' } = pdf.follow(link.A)
  const isSafe =
    nameOf(link.Subtype) === 'Link' &&
    ['GoTo', 'URI'].includes(nameOf(S)) &&
    /^(https?:\/\/|mailto:)[\u0021-\u007e]+$/.test(String(URI)) &&
    typeof link.StructParent === 'number' &&
    typeof link.Contents === 'string'
  return isSafe ? [] : [`link: ${JSON.stringify(link)}`]
}

/** Elements that the library and we write, and no other. */
function metadataFaults(stream: string): readonly string[] {
  const text = Buffer.from(stream, 'latin1').toString('utf8')
  const names = [...text.matchAll(/<\/?([^\s>/]+)/g)].map(([, name = '']) => name)
  return [
    ...faultsOf(text.replaceAll('\n', '').replace('\ufeff', '')),
    ...names.filter(name => !/^(\?xpacket|x:xmpmeta|(rdf|dc|xmp|pdf|pdfuaid):\w+)$/.test(name)),
  ]
}

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { heading, items, line, meaning, paragraph, span } from '../../../src/report/document/blocks.ts'
import type { Block, Document } from '../../../src/report/document/document.ts'
import { faces } from '../../../src/report/pdf/faces.ts'
import { emptyPdf, rulerOf } from '../../../src/report/pdf/pdf-document.ts'
import { writePdf } from '../../../src/report/pdf/write-pdf.ts'
import { view } from '../sample-design.ts'
import { expectHarmless } from './expect-harmless.ts'
import type { Dictionary } from './objects.ts'
import { elementsOf, type Opened, opened } from './opened.ts'

const documentOf = (...blocks: readonly Block[]): Document => ({ language: 'en', title: 'Texts', blocks })

const written = async (...blocks: readonly Block[]): Promise<Opened> =>
  opened(await writePdf(documentOf(...blocks), view))

const tree = (folder: string, end: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(end))
    .map(name => `${folder}/${name}`)

test('every face has every sign that rules, words, reports and the Belgian designs use', () => {
  const files = ['rules', 'templates', 'fixtures/belgium', 'fixtures/bill'].flatMap(folder =>
    tree(folder, '.yaml'),
  )
  const texts = [...files, ...tree('src/report', '.ts')].map(file => readFileSync(file, 'utf8'))
  const signs = [...new Set(`${texts.join('')}≥≤→←‘’‚“”„«»‹›…–—·•€½ŒœÆæŸÿ`)].filter(sign => sign > ' ')
  const ruler = rulerOf(emptyPdf(documentOf(), view))
  expect(signs.length).toBeGreaterThan(150)
  for (const face of faces) expect([face, signs.filter(sign => !ruler.has(sign, face))]).toEqual([face, []])
})

test('a sign that no font has is shown by its number and copies as itself', async () => {
  const pdf = await written(paragraph('See 漢字 and 🫠.'))
  expect(pdf.root.text).toBe('See 漢字 and 🫠.')
  const drawn =
    [...pdf.objects.values()].map(({ stream = '' }) => stream).find(stream => stream.includes('BT')) ?? ''
  expect(drawn.match(/ActualText/g)).toHaveLength(3)
})

test('letters that read from right to left lie as one sees them, which readers turn round when they copy', async () => {
  const pdf = await written(paragraph('Of שלום and of γειά.'))
  expect(pdf.root.text).toBe(`Of ${[...'שלום'].reverse().join('')} and of γειά.`)
})

test('code whose letters only the other fonts have is set in those', async () => {
  const pdf = await written(paragraph(span('a ǆ ȣ … ‥ b', 'code')))
  expect(pdf.root.text).toBe('a ǆ ȣ … ‥ b')
  expect([...pdf.objects.values()].some(({ stream = '' }) => stream.includes('ActualText'))).toBe(false)
})

test('a word that is longer than a line parts, and loses nothing', async () => {
  const word = 'Rechtsschutzversicherungsgesellschaften'.repeat(260)
  const pdf = await written(paragraph(`a ${word} b`), {
    kind: 'table',
    align: ['left', 'right'],
    head: [line('Name'), line('Text')],
    rows: [{ cells: [line('One'), line(word)] }],
  })
  expect(pdf.root.text.split(word)).toHaveLength(3)
  expect(pdf.pages.length).toBeGreaterThan(1)
})

test('what begins a table is said again on each page of it, as decoration', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => ({ cells: [line(`Row ${index + 1}`), line('1')] }))
  const pdf = await written({
    kind: 'table',
    align: ['left', 'right'],
    head: [line('Kind'), line('Count')],
    rows,
  })
  expect(pdf.pages.length).toBeGreaterThan(2)
  for (const { decoration } of pdf.pages.slice(1)) expect(decoration).toMatch(/^KindCount/)
  expect(elementsOf(pdf.root, /^TR$/)).toHaveLength(151)
})

test('a heading stands with what follows it', async () => {
  const filler = (count: number): readonly Block[] =>
    Array.from({ length: count }, () => paragraph('Filler.'))
  for (let count = 30; count < 60; count += 1) {
    const pdf = await written(...filler(count), heading(1, 'Title'), paragraph('Below.'))
    const pages = pdf.pages.map(({ marked }) => [...marked.values()].join(''))
    expect(pages.find(page => page.includes('Title'))).toContain('Below.')
  }
})

test('a wide table lies on its side; its signs have words where there is room', async () => {
  const table = (columns: number): Block => ({
    kind: 'table',
    align: ['left', ...Array.from({ length: columns }, () => 'center' as const)],
    head: [line('Name'), ...Array.from({ length: columns }, () => line('A'))],
    rows: [
      {
        cells: [
          line('One requirement of many words that say what it asks'),
          ...Array.from({ length: columns }, () => line(meaning(span('✗', 'unmet'), 'unmet'))),
        ],
      },
    ],
  })
  const shapeOf = async (columns: number) => {
    const pdf = await written(table(columns))
    const [, , width = 0, height = 0] = pdf.pages[0]?.dictionary.MediaBox as readonly number[]
    return [Number(width) > Number(height) ? 'landscape' : 'portrait', elementsOf(pdf.root, /^TD$/)[0]?.text]
  }
  expect(await shapeOf(3)).toEqual(['portrait', '✗\u00a0unmet'])
  expect(await shapeOf(10)).toEqual(['landscape', '✗\u00a0unmet'])
  expect(await shapeOf(18)).toEqual(['portrait', '✗'])
})

test('a chart has its numbers in a table, each bar with what it shows in words', async () => {
  const counts = { unmet: 1, undetermined: 20, met: 3, 'not-applicable': 0 }
  const series = ['unmet', 'undetermined', 'met'] as const
  const numbers = {
    kind: 'table',
    caption: 'Themes',
    align: ['left', 'right', 'right', 'right'],
    head: ['Themes', 'unmet', 'undetermined', 'met'].map(text => line(text)),
    rows: [{ cells: ['Visits', '1', '20', '3'].map(text => line(text)) }],
  } as const
  const bars = [{ label: 'Visits', counts }]
  const pdf = await written({
    kind: 'chart',
    title: 'Themes',
    series,
    bars,
    means: 'From left to right.',
    table: numbers,
  })
  const [figure] = elementsOf(pdf.root, /^Figure$/)
  expect(figure?.dictionary.Alt).toBe('Visits: ✗ 1, ? 20, ✓ 3')
  expect((figure?.dictionary.A as Dictionary).BBox).toHaveLength(4)
  expect(elementsOf(pdf.root, /^TD$/).map(({ text }) => text)).toEqual(['', '1', '20', '3', ''])
})

describe('addresses', () => {
  const addressesOf = (pdf: Opened): readonly unknown[] =>
    [...pdf.objects.values()].map(({ value }) => (value as Dictionary)?.URI).filter(Boolean)

  test('of the web and of mail are links; a sentence may end behind one', async () => {
    const pdf = await written(paragraph('See https://example.org/a(1)?b=c, or mailto:a@example.org.'))
    expect(addressesOf(pdf)).toEqual(['https://example.org/a(1)?b=c', 'mailto:a@example.org'])
    expect(elementsOf(pdf.root, /^Link$/).map(({ text }) => text)).toEqual([
      'https://example.org/a(1)?b=c',
      'mailto:a@example.org',
    ])
  })

  test('of any other kind lead nowhere', async () => {
    const pdf = await written(
      paragraph('javascript:alert(1) file:///etc/passwd data:text/html,x \\\\host\\share http://[x'),
    )
    expect(addressesOf(pdf)).toEqual([])
  })
})

describe('whatever a text holds, it is only text', () => {
  const hostile = `) Tj /JS (app.alert\\(1\\)) <</S/Launch>> endstream endobj </rdf:li><evil/> \u0000\u000b\u001b[31m\ufffe\uffff\ud800\u202e\\( end`
  const spoken = line(
    hostile,
    span(hostile, 'strong'),
    meaning(span(hostile, 'code'), hostile),
    span(hostile, 'added'),
  )

  test('in every kind of block', async () => {
    const document: Document = {
      language: 'en',
      title: hostile,
      blocks: [
        heading(1, hostile),
        paragraph(hostile),
        ...['a', 'b', 'c', 'd'].map(() => heading(2, hostile)),
        ...items([
          {
            mark: span(hostile, 'unmet'),
            text: spoken,
            tail: spoken,
            sourced: true,
            under: [{ text: spoken }],
          },
        ]),
        {
          kind: 'fields',
          fields: [{ label: hostile, text: spoken, items: [{ text: spoken, tail: spoken }] }],
        },
        { kind: 'entry', mark: span(hostile), title: spoken, blocks: [{ kind: 'code', lines: [hostile] }] },
        {
          kind: 'table',
          caption: hostile,
          align: ['left', 'right'],
          head: [spoken, spoken],
          rows: [{ section: spoken, depth: 1 }, { cells: [spoken, [spoken, spoken]] }],
        },
        { kind: 'tree', root: { text: spoken, branches: [{ text: spoken, branches: [] }] } },
      ],
    }
    const pdf = opened(await writePdf(document, { ...view, version: hostile }))
    expect(pdf.root.text).toContain(
      ') Tj /JS (app.alert\\(1\\)) <</S/Launch>> endstream endobj </rdf:li><evil/>',
    )
    expectHarmless(pdf)
  })
})

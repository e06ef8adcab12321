import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { nothingKnown } from '../../../src/engine/standing/standing.ts'
import { heading, items, line, meaning, paragraph, span } from '../../../src/report/document/blocks.ts'
import type { Document } from '../../../src/report/document/document.ts'
import { writeDocx } from '../../../src/report/docx/write-docx.ts'
import { rendererOf, reportIn } from '../../../src/report/formats.ts'
import type { View } from '../../../src/report/view.ts'
import { assessment } from '../sample-assessment.ts'
import { design, other, view } from '../sample-design.ts'
import { kinds, reports } from '../sample-reports.ts'
import { faultsOf, paragraphsOf, partOf, partsOf, valuesOf } from './opened.ts'

/** A report of a kind as a Word file. */
async function wordOf(kind: (typeof kinds)[number], more: Partial<View> = {}): Promise<Uint8Array> {
  const own = { ...view, ...more }
  if (kind === 'assess') return gapFile([design], own)
  const written = await rendererOf(kind, 'docx')?.(reports[kind](own) as never)
  return written as Uint8Array
}

async function gapFile(designs: readonly (typeof design)[], own: View): Promise<Uint8Array> {
  const report = reportIn('docx')?.(own)
  for (const one of designs) await report?.each({ design: one, assessment, standing: nothingKnown(one.id) })
  return (await report?.close({ problems: [] })) as Uint8Array
}

describe.each(kinds)('%s', kind => {
  let file: Uint8Array
  beforeAll(async () => {
    file = await wordOf(kind, { depth: 'full' })
  })

  test('is well formed in every part', () => {
    for (const [path, part] of Object.entries(partsOf(file))) expect(faultsOf(part), path).toEqual([])
  })

  test('has each mark and each note once; every link and every reference has its target', () => {
    const text = partOf(file, 'word/document.xml')
    const marks = valuesOf(text, 'w:bookmarkStart', 'w:name')
    for (const ids of [marks, valuesOf(text, 'w:bookmarkStart', 'w:id')])
      expect(new Set(ids).size).toBe(ids.length)
    expect(valuesOf(text, 'w:bookmarkEnd', 'w:id')).toEqual(valuesOf(text, 'w:bookmarkStart', 'w:id'))
    expect(marks).toEqual(expect.arrayContaining([...valuesOf(text, 'w:hyperlink', 'w:anchor')]))
    const notes = valuesOf(partOf(file, 'word/footnotes.xml'), 'w:footnote', 'w:id')
    expect(notes.filter(id => Number(id) > 0)).toEqual(valuesOf(text, 'w:footnoteReference', 'w:id'))
  })

  test('uses only styles that it defines', () => {
    const text = partOf(file, 'word/document.xml') + partOf(file, 'word/footnotes.xml')
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap(name => valuesOf(text, name, 'w:val'))
    const defined = valuesOf(partOf(file, 'word/styles.xml'), 'w:style', 'w:styleId')
    expect([...new Set(used)].filter(name => !defined.includes(name))).toEqual([])
  })

  test('numbers its tables, names them, and repeats their heads on each page', () => {
    const text = partOf(file, 'word/document.xml')
    const tables = text.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    const captions = paragraphsOf(file).filter(({ style }) => style === 'Caption')
    expect(captions.map(({ text: name }) => /^Table\u00a0(\d+)/.exec(name)?.[1])).toEqual(
      tables.map((_, index) => String(index + 1)),
    )
    for (const table of tables) {
      expect(table).toMatch(/^<w:tbl><w:tblPr>.*?<w:tblCaption w:val="[^"]+"\/><\/w:tblPr>/s)
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    }
  })

  test('is the same twice, byte for byte, in any time zone', async () => {
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    const again = await wordOf(kind, { depth: 'full' })
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(Buffer.compare(file, again)).toBe(0)
  })

  test('prints no pinpoint that nobody has confirmed', () => {
    expect(JSON.stringify(partsOf(file))).not.toContain('SECRET')
  })
})

test('the hour of the report is that of the one clock; a clock that cannot be read gives none', async () => {
  const core = async (now: Date) => partOf(await wordOf('compare', { now }), 'docProps/core.xml')
  const dated = await core(new Date('2026-03-01T12:00:00Z'))
  expect(dated).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-01T12:00:00Z</dcterms:created>')
  expect(dated).toContain('<dc:title>2 designs compared</dc:title><dc:creator>opcat 0.0.0</dc:creator>')
  expect(await core(new Date(Number.NaN))).not.toContain('dcterms:created')
})

test.each([
  ['en', 'en-GB', 'Table'],
  ['nl', 'nl-NL', 'Tabel'],
  ['fr', 'fr-FR', 'Tableau'],
  ['de', 'de-DE', 'Tabelle'],
] as const)('says that it is in %s, and speaks in it', async (language, locale, table) => {
  const file = await wordOf('norms', { language, depth: 'full' })
  expect(partOf(file, 'docProps/core.xml')).toContain(`<dc:language>${language}</dc:language>`)
  expect(valuesOf(partOf(file, 'word/styles.xml'), 'w:lang', 'w:val')[0]).toBe(locale)
  const written = await writeDocx({ language, title: 'One', blocks: [sampleTable] }, { ...view, language })
  expect(paragraphsOf(written)[0]).toEqual({ style: 'Caption', text: `${table}\u00a01. Signs` })
})

const sampleTable = {
  kind: 'table',
  caption: 'Signs',
  align: ['left', 'center'],
  head: [line('Name'), line('A')],
  rows: [
    { cells: [line('One'), line(meaning(span('✗', 'unmet'), 'unmet'))] },
    { cells: [[], line(meaning(span('✓', 'met'), 'met'))] },
  ],
} as const

test('a sign has its word beside it where there is room; colour is never the only sign', async () => {
  const wide = (columns: number) => ({
    ...sampleTable,
    align: ['left', ...Array.from({ length: columns }, () => 'center' as const)] as const,
    head: [line('Name'), ...Array.from({ length: columns }, () => line('A'))],
    rows: [{ cells: [line('One'), ...Array.from({ length: columns }, () => sampleTable.rows[0].cells[1])] }],
  })
  const file = async (columns: number) =>
    writeDocx({ language: 'en', title: 'Signs', blocks: [wide(columns)] }, view)
  const few = await file(3)
  expect(paragraphsOf(few).map(({ text }) => text)).toContain('✗\u00a0unmet')
  expect(partOf(few, 'word/document.xml')).not.toContain('landscape')
  const some = await file(10)
  expect(paragraphsOf(some).map(({ text }) => text)).toContain('✗\u00a0unmet')
  expect(partOf(some, 'word/document.xml')).toContain('w:orient="landscape"')
  const many = await file(24)
  expect(paragraphsOf(many).map(({ text }) => text)).toContain('✗')
})

test('sources stand at the foot of the page', async () => {
  const file = await wordOf('assess')
  const notes = partOf(file, 'word/footnotes.xml')
  expect(notes).toContain('Oversight Act')
  expect(notes).toMatch(/council\.yaml:\d+/)
  expect(valuesOf(partOf(file, 'word/document.xml'), 'w:footnoteReference', 'w:id').length).toBeGreaterThan(0)
})

test('contents lead to the parts; a brief has none', async () => {
  const full = paragraphsOf(await wordOf('assess'))
  const named = full.filter(({ style }) => /^TOC\d$/.test(style)).map(({ text }) => text)
  expect(named.length).toBeGreaterThan(3)
  const headings = full.filter(({ style }) => /^Heading[23]$/.test(style)).map(({ text }) => text)
  expect(headings).toEqual(named)
  const brief = paragraphsOf(await wordOf('assess', { depth: 'brief' }))
  expect(brief.filter(({ style }) => style.startsWith('TOC'))).toEqual([])
})

test('several designs stand in one file: side by side first, then each under its own title', async () => {
  const file = await gapFile([design, other], view)
  expect(partOf(file, 'word/document.xml').match(/<w:pageBreakBefore\/>/g)).toHaveLength(2)
  const titles = paragraphsOf(file).filter(({ style }) => style === 'Heading1')
  expect(titles.map(({ text }) => text).slice(1)).toEqual([design.name.en, other.name.en])
})

describe('whatever a text holds, it is only text', () => {
  const hostile = `</w:t></w:r><w:evil/>]]> & "quoted" 'one' \u0000\u000b\u001b[31m\ufffe\uffff\ud800\u202e end`
  const spoken = line(hostile, span(hostile, 'strong'), meaning(span(hostile, 'code'), hostile))
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
      { kind: 'fields', fields: [{ label: hostile, text: spoken, items: [{ text: spoken, tail: spoken }] }] },
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

  test('in every kind of block', async () => {
    const file = await writeDocx(document, { ...view, version: hostile })
    for (const [path, part] of Object.entries(partsOf(file))) {
      expect(faultsOf(part), path).toEqual([])
      expect(part).not.toMatch(/<w:evil|\u202e/)
    }
    expect(partOf(file, 'word/document.xml')).toContain('&lt;w:evil/&gt;')
  })

  test('a report of nothing is a file too', async () => {
    const file = await writeDocx({ language: 'en', title: '', blocks: [] }, view)
    expect(Object.keys(unzipSync(file))).toContain('word/document.xml')
    expect(faultsOf(partOf(file, 'word/document.xml'))).toEqual([])
  })
})

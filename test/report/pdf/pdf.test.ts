import { beforeAll, describe, expect, test } from 'vitest'
import { nothingKnown } from '../../../src/engine/standing/standing.ts'
import { rendererOf, reportIn } from '../../../src/report/formats.ts'
import { writePdf } from '../../../src/report/pdf/write-pdf.ts'
import type { View } from '../../../src/report/view.ts'
import { assessment } from '../sample-assessment.ts'
import { design, other, view } from '../sample-design.ts'
import { kinds, reports } from '../sample-reports.ts'
import { expectHarmless } from './expect-harmless.ts'
import { type Dictionary, nameOf, type Value } from './objects.ts'
import { type Element, elementsOf, type Opened, opened } from './opened.ts'

async function pdfOf(kind: (typeof kinds)[number], more: Partial<View> = {}): Promise<Uint8Array> {
  const own = { ...view, ...more }
  if (kind === 'assess') return gapFile([design], own)
  return (await rendererOf(kind, 'pdf')?.(reports[kind](own) as never)) as Uint8Array
}

async function gapFile(designs: readonly (typeof design)[], own: View): Promise<Uint8Array> {
  const report = reportIn('pdf')?.(own)
  for (const one of designs) await report?.each({ design: one, assessment, standing: nothingKnown(one.id) })
  return (await report?.close({ problems: [] })) as Uint8Array
}

const dictionaries = ({ objects }: Opened): readonly Dictionary[] =>
  [...objects.values()].map(({ value }) => value as Dictionary)

describe.each(kinds)('%s', kind => {
  let file: Uint8Array
  let pdf: Opened
  beforeAll(async () => {
    file = await pdfOf(kind, { depth: 'full' })
    pdf = opened(file)
  })

  test('is tagged: everything on a page is read aloud, or is decoration', () => {
    expect(pdf.follow(pdf.catalog.MarkInfo)).toEqual({ Marked: true })
    for (const { unmarked, marked, dictionary } of pdf.pages) {
      expect(unmarked).toBe('')
      expect(nameOf(dictionary.Tabs)).toBe('S')
      const numbers = pdf.follow(pdf.follow(pdf.catalog.StructTreeRoot).ParentTree).Nums as readonly Value[]
      const owners = numbers[numbers.indexOf(dictionary.StructParents) + 1] as readonly Value[]
      for (const id of marked.keys()) expect(pdf.follow(owners[id])).toHaveProperty('S')
    }
    const read = pdf.pages.flatMap(({ marked }) => [...marked.values()].join('')).join('')
    expect([...pdf.root.text].sort()).toEqual([...read].sort())
  })

  test('steps from heading to heading without leaving a level out', () => {
    const levels = elementsOf(pdf.root, /^H\d$/).map(({ type }) => Number(type.slice(1)))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2)
  })

  test('has a bookmark for each heading, in their order', () => {
    const titles = bookmarksOf(pdf, pdf.catalog.Outlines)
    expect(titles).toEqual(elementsOf(pdf.root, /^H\d$/).map(({ text }) => text.trim()))
  })

  test('has tables whose rows are as long as one another, below named columns', () => {
    for (const table of elementsOf(pdf.root, /^Table$/)) {
      expect(table.children.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['Caption', 'THead', 'TBody']),
      )
      const [head, ...rows] = elementsOf(table, /^TR$/).map(row => row.children)
      const columns = head?.length ?? 0
      for (const cell of head ?? [])
        expect([cell.type, nameOf((cell.dictionary.A as Dictionary)?.Scope)]).toEqual(
          cell.text === '' ? ['TD', ''] : ['TH', 'Column'],
        )
      let reaching = 0
      for (const row of rows) {
        const spanned = row.reduce((sum, cell) => sum + numberOf(cell, 'ColSpan'), 0)
        expect(spanned + (reaching > 0 ? 1 : 0)).toBeGreaterThanOrEqual(Math.min(columns, row.length))
        if (reaching > 0) expect(row.length).toBe(columns - 1)
        else expect([1, columns]).toContain(row.length)
        reaching = Math.max(0, reaching - 1, numberOf(row[0], 'RowSpan') - 1)
      }
    }
  })

  test('embeds its fonts, and each can be copied from', () => {
    const fonts = dictionaries(pdf).filter(one => nameOf(one?.Subtype) === 'Type0')
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) {
      expect(font.ToUnicode).toBeDefined()
      const [inner] = font.DescendantFonts as readonly Value[]
      expect(pdf.follow(pdf.follow(inner).FontDescriptor)).toHaveProperty('FontFile2')
    }
    expect(pdf.root.text).not.toMatch(/[\u0000\ufffd]/)
  })

  test('has links that lead somewhere, and nothing that runs', () => {
    expectHarmless(pdf)
    const places = namesOf(pdf)
    for (const { S, D } of dictionaries(pdf).filter(one => nameOf(one?.S) === 'GoTo'))
      expect([nameOf(S), places.includes(String(D))]).toEqual(['GoTo', true])
  })

  test('is the same twice, byte for byte, in any time zone', async () => {
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    const again = await pdfOf(kind, { depth: 'full' })
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(Buffer.compare(file, again)).toBe(0)
  })

  test('prints no pinpoint that nobody has confirmed', () => {
    expect(pdf.root.text).not.toContain('SECRET')
  })
})

const numberOf = (cell: Element | undefined, key: 'ColSpan' | 'RowSpan'): number =>
  Number((cell?.dictionary.A as Dictionary | undefined)?.[key] ?? 1)

function bookmarksOf(pdf: Opened, at: Value): readonly string[] {
  const titles: string[] = []
  for (let next = pdf.follow(at)?.First; next; next = pdf.follow(next).Next)
    titles.push(String(pdf.follow(next).Title), ...bookmarksOf(pdf, next))
  return titles
}

const namesOf = (pdf: Opened): readonly string[] =>
  (pdf.follow(pdf.follow(pdf.catalog.Names).Dests).Names as readonly Value[]).filter(
    one => typeof one === 'string',
  )

test('the hour of the report is that of the one clock; without one there is none', async () => {
  const dated = opened(await pdfOf('compare', { now: new Date('2026-03-01T12:00:00Z') }))
  expect(dated.info).toMatchObject({
    CreationDate: 'D:20260301120000Z',
    Title: '2 designs compared',
    Creator: 'opcat 0.0.0',
  })
  expect(metadataOf(dated)).toContain('<xmp:CreateDate>2026-03-01T12:00:00Z</xmp:CreateDate>')
  const { now: _, ...clockless } = view
  const undated = opened((await rendererOf('compare', 'pdf')?.(reports.compare(clockless))) as Uint8Array)
  expect(undated.info).not.toHaveProperty('CreationDate')
  expect(metadataOf(undated)).not.toContain('CreateDate')
})

const metadataOf = (pdf: Opened): string =>
  Buffer.from(
    [...pdf.objects.values()].find(one => nameOf((one.value as Dictionary)?.Type) === 'Metadata')?.stream ??
      '',
    'latin1',
  ).toString('utf8')

test.each([
  ['en', 'Table', 'page 1 of'],
  ['nl', 'Tabel', 'pagina 1 van'],
  ['fr', 'Tableau', 'page 1 sur'],
  ['de', 'Tabelle', 'Seite 1 von'],
] as const)('says that it is in %s, and speaks in it', async (language, table, page) => {
  const pdf = opened(await pdfOf('norms', { language, depth: 'full' }))
  expect(pdf.catalog.Lang).toBe(language)
  expect(pdf.follow(pdf.catalog.ViewerPreferences)).toEqual({ DisplayDocTitle: true })
  expect(metadataOf(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(elementsOf(pdf.root, /^Caption$/)[0]?.text).toMatch(new RegExp(`^${table}\u00a01\\. `))
  expect(pdf.pages[0]?.decoration).toContain(`${page} ${pdf.pages.length}`)
})

test('sources stand at the foot of the page, each with a name of its own', async () => {
  const pdf = opened(await pdfOf('assess'))
  const notes = elementsOf(pdf.root, /^Note$/)
  expect(notes.map(({ text }) => text).join('\n')).toMatch(/Oversight Act.*council\.yaml:\d+/)
  expect(new Set(notes.map(({ dictionary }) => dictionary.ID)).size).toBe(notes.length)
})

test('contents name the parts with the pages on which they stand; a brief has none', async () => {
  const pdf = opened(await gapFile([design, other], view))
  const told = elementsOf(pdf.root, /^TOCI$/).map(({ text }) => text)
  expect(told.length).toBeGreaterThan(3)
  for (const entry of told) {
    const [, title = '', page = ''] = /^(.*?)(\d+)$/s.exec(entry) ?? []
    const heading = elementsOf(pdf.root, /^H[123]$/).filter(({ text }) => text === title)
    const pages = heading.map(
      ({ dictionary }) => pdf.pages.findIndex(one => one.dictionary === pdf.follow(dictionary.Pg)) + 1,
    )
    expect(pages, entry).toContain(Number(page))
  }
  expect(elementsOf(opened(await pdfOf('assess', { depth: 'brief' })).root, /^TOC/)).toEqual([])
})

test('several designs stand in one file, each on a page of its own', async () => {
  const pdf = opened(await gapFile([design, other], view))
  const titles = elementsOf(pdf.root, /^H1$/)
  expect(titles.map(({ text }) => text).slice(1)).toEqual([design.name.en, other.name.en])
  expect(new Set(titles.map(({ dictionary }) => JSON.stringify(dictionary.Pg))).size).toBe(3)
})

test('a report of nothing is a file too', async () => {
  const pdf = opened(await writePdf({ language: 'en', title: '', blocks: [] }, view))
  expect(pdf.pages).toHaveLength(1)
  expect(pdf.root.text).toBe('')
})

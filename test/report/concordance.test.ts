import { expect, test } from 'vitest'
import { normsDocument } from '../../src/report/catalogue/norms-document.ts'
import { formats } from '../../src/report/formats.ts'
import { expectGolden } from './golden.ts'
import { view } from './sample-design.ts'
import { rules } from './sample-knowledge.ts'
import { norms } from './sample-norms.ts'

const input = { norms, rules, view }
const full = { ...input, view: { ...view, depth: 'full' as const } }
const after = (text: string, start: string): string => text.slice(text.indexOf(start))

test('stands on every page, and in a terminal where everything is asked for', () => {
  expect(formats.norms.md(input)).toContain('## Concordance')
  expect(formats.norms.html(input)).toContain('>Concordance</h2>')
  expect(formats.norms.text(full)).toContain('\nConcordance\n')
  expect(formats.norms.text(input)).not.toContain('\nConcordance\n')
  expect(formats.norms.text(input)).toContain('opcat norms --depth full')
  expect(formats.norms.md({ ...input, view: { ...view, depth: 'brief' } })).not.toContain('## Concordance')
})

test('reads as it should in a terminal', () => {
  expectGolden('concordance-80.txt', after(formats.norms.text(full), '\nConcordance\n').trimStart())
})

const rule = (provisions: readonly string[]) => {
  const [first] = rules
  if (first === undefined) throw new Error('There is no sample rule.')
  return { ...first, id: 'x/y', provisions }
}

const cellsFor = (provisions: readonly string[], shown = norms): readonly string[] => {
  const { blocks } = normsDocument({ norms: shown, rules: [rule(provisions)], view }, 'page')
  const table = blocks.filter(block => block.kind === 'table').at(-1)
  const row = table?.rows.find(one => 'cells' in one && one.cells.length === 2)
  const cell = row && 'cells' in row ? (row.cells[1] ?? []) : []
  return cell.map(one => (Array.isArray(one) ? one.map(({ text }) => text).join('') : ''))
}

test('names the strongest authority first, whatever the order in the rule', () => {
  expect(cellsFor(['COAL-M-067', 'SPTG-32', 'OPCAT-20-d', 'OPCAT-29'])).toEqual([
    'OPCAT, art. 20(d); art. 29',
    'SPT Guidelines, para. 32 (to be checked)',
    'OPCAT Coalition',
  ])
})

test('prints no pinpoint that nobody has confirmed, and marks what is only probable', () => {
  for (const page of [formats.norms.md(input), formats.norms.html(input), formats.norms.text(full)]) {
    expect(page).not.toContain('SECRET')
    expect(page).toContain('para. 32 (to be checked)')
  }
})

test('keeps to the instruments shown, and to rules that read what is shown', () => {
  const only = (id: string) => ({
    instruments: norms.instruments.filter(one => one.id === id),
    provisions: norms.provisions.filter(({ instrument }) => instrument === id),
  })
  expect(cellsFor(['OPCAT-29', 'SPTG-32'], only('SPTG'))).toEqual([
    'SPT Guidelines, para. 32 (to be checked)',
  ])
  expect(
    normsDocument({ norms: only('COAL'), rules: [rule(['OPCAT-29'])], view }, 'page').blocks,
  ).not.toContainEqual(expect.objectContaining({ kind: 'heading', level: 3 }))
})

test('gathers the rules by theme, obligations first', () => {
  const text = after(formats.norms.md(input), '## Concordance')
  const themes = [...text.matchAll(/^### (.*)$/gm)].map(([, theme]) => theme)
  expect(themes.length).toBeGreaterThan(1)
  expect(new Set(themes).size).toBe(themes.length)
})

test('counts what is tested of each instrument', () => {
  const { blocks } = normsDocument(input)
  const table = blocks.find(block => block.kind === 'table')
  const rows = table?.rows.map(row =>
    'cells' in row ? row.cells.map(cell => (cell as readonly { text: string }[])[0]?.text) : [],
  )
  expect(rows?.[0]).toEqual(['OPCAT', '4', '3', '1', '0', '1'])
})

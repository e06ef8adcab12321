import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { elementsOf, opened } from './opened.ts'

const folder = mkdtempSync(join(tmpdir(), 'opcat-pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (format: string) => join(folder, `report.${format}`)

/** A report of the command line in both formats. */
function bothOf(words: readonly string[]): { md: string; pdf: Uint8Array } {
  const formats = ['md', 'pdf'].map(format => `--format=${format}=${file(format)}`)
  execFileSync(process.execPath, ['bin/opcat.cjs', ...words, '--fail-on=never', ...formats], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  return { md: readFileSync(file('md'), 'utf8'), pdf: readFileSync(file('pdf')) }
}

const ctrg = 'fixtures/belgium/ctrg.yaml'
const sign = /^([✗?✓–])\s+(.*)$/

describe.each(['en', 'nl', 'fr', 'de'])('in %s', language => {
  test('the gap report finds the same as in Markdown: each gap with its verdict, its rule and its place', () => {
    const { md, pdf } = bothOf(['assess', ctrg, '--depth=full', `--lang=${language}`])
    const inMarkdown = [...md.matchAll(/^#### (.*)\n\n.* · ([a-z0-9-]+\/[a-z0-9-]+)$/gm)].map(
      ([, title, rule]) => told(unescaped(title ?? ''), rule ?? ''),
    )
    const { root } = opened(pdf)
    const parts = elementsOf(root, /^(H[1-6]|P)$/)
    const inPdf = parts.flatMap(({ type, text }, index) => {
      const rule = / · ([a-z0-9-]+\/[a-z0-9-]+)$/.exec(parts[index + 1]?.text ?? '')?.[1]
      return type === 'H4' && rule ? [told(text, rule)] : []
    })
    expect(inPdf.length).toBeGreaterThan(40)
    expect(inPdf).toEqual(inMarkdown)
    const places = [...md.matchAll(/fixtures\/belgium\/\w+\.yaml:\d+/g)].map(([place]) => place)
    for (const place of new Set(places)) expect(root.text).toContain(place)
  })

  test('the brief on a Belgian option is two pages', () => {
    const { pdf } = bothOf(['assess', ctrg, '--depth=brief', `--lang=${language}`])
    expect(opened(pdf).pages).toHaveLength(2)
  })
})

const told = (title: string, rule: string): string => {
  const [, verdict, name] = sign.exec(title.replaceAll('\u00a0', ' ')) ?? []
  return [verdict, rule, name].join(' ')
}

const unescaped = (text: string): string =>
  text
    .replace(/\\([\\`*_[\]|~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

test('the comparison sets the same verdicts side by side', () => {
  const designs = ['ctrg', 'ombudsmen', 'ifdh'].map(id => `fixtures/belgium/${id}.yaml`)
  const { md, pdf } = bothOf(['compare', ...designs, '--depth=full'])
  const inMarkdown = [...md.matchAll(/^\| (?:.*) \| (in law|in practice) \| (.) \| (.) \| (.) \|$/gm)].map(
    ([, ...cells]) => cells,
  )
  const rows = elementsOf(opened(pdf).root, /^TR$/).map(row => row.children.map(({ text }) => text))
  const inPdf = rows.flatMap(cells => {
    const [plane = '', ...verdicts] = cells.slice(-4)
    return /^in (law|practice)$/.test(plane) ? [[plane, ...verdicts.map(cell => cell.slice(0, 1))]] : []
  })
  expect(inPdf.length).toBeGreaterThan(200)
  expect(inPdf).toEqual(inMarkdown)
})

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

test.skipIf(!has('qpdf'))('qpdf finds nothing wrong (skipped where qpdf is not installed)', () => {
  bothOf(['assess', ctrg])
  expect(spawnSync('qpdf', ['--check', file('pdf')]).status).toBe(0)
})

test.skipIf(!has('pdftotext'))(
  'pdftotext reads it as it is written (skipped where poppler is not installed)',
  () => {
    bothOf(['assess', ctrg, '--lang=nl'])
    const text = execFileSync('pdftotext', ['-layout', file('pdf'), '-'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    expect(text).toContain('Centrale Toezichtsraad voor het Gevangeniswezen')
    expect(text).toMatch(/✗ Geen gedetacheerde ambtenaar als voorzitter/)
    expect(text).toMatch(/pagina 1 van \d+/)
  },
)

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Language, languages, type Verdict } from '../../../src/model/truth.ts'
import { formatsOf } from '../../../src/report/formats.ts'
import { findingsIn, rowsIn, type Told } from './findings-in.ts'
import { htmlPieces } from './html-pieces.ts'
import { markdownPieces } from './markdown-pieces.ts'
import { canReadPdf, pdfPieces } from './pdf-pieces.ts'
import type { Piece } from './pieces.ts'
import { wordPieces } from './word-pieces.ts'

/** How each format that people leaf through is read back; a format of that kind that is not here fails below. */
const readers: Readonly<Record<string, (report: Uint8Array) => readonly Piece[]>> = {
  md: markdownPieces,
  html: htmlPieces,
  docx: wordPieces,
  // Not yet a format everywhere; where it is one, poppler reads it.
  ...(formatsOf('assess').includes('pdf') ? { pdf: pdfPieces } : {}),
}

/** Those that can be read on this machine. */
const readable = Object.entries(readers).filter(([format]) => format !== 'pdf' || canReadPdf)

/** Formats that lay out nothing, and have tests of their own, or that are read on a screen. */
const others = ['terminal', 'text', 'json', 'csv', 'xlsx', 'sarif', 'junit', 'github', 'gitlab']

test('every format that people leaf through is read back here', () => {
  expect(
    formatsOf('assess')
      .filter(format => !others.includes(format))
      .toSorted(),
  ).toEqual(Object.keys(readers).toSorted())
})

const all = `${readable.map(([format]) => format).join(', ')}${
  readable.length < Object.keys(readers).length ? ' (no pdf: pdfinfo is not installed)' : ''
}`

const folder = mkdtempSync(join(tmpdir(), 'opcat-same-'))
afterAll(() => rmSync(folder, { recursive: true }))

const designs = ['ctrg', 'ombudsmen', 'ifdh', 'ad-hoc', 'law-2024'].map(id => `fixtures/belgium/${id}.yaml`)

/** A report of the command line in every format that is read back, and as JSON. */
function written(words: readonly string[]): (format: string) => Uint8Array {
  const file = (format: string) => join(folder, `report.${format}`)
  const formats = [...Object.keys(readers), 'json'].map(format => `--format=${format}=${file(format)}`)
  execFileSync(process.execPath, ['bin/opcat.cjs', ...words, '--fail-on=never', ...formats], {
    stdio: 'ignore',
  })
  const reports = new Map(
    [...Object.keys(readers), 'json'].map(format => [format, readFileSync(file(format))]),
  )
  return format => reports.get(format) ?? new Uint8Array()
}

interface Reference {
  readonly told: readonly Told[]
  /** Ids of designs by their names. */
  readonly names: ReadonlyMap<string, string>
}

const strongest: readonly Verdict[] = ['unmet', 'undetermined', 'met', 'not-applicable']

/** What JSON says: one finding for each rule and plane, rolled up from those on its subjects. */
function referenceIn(json: Uint8Array): Reference {
  const { designs: judged } = JSON.parse(new TextDecoder().decode(json))
  const told = judged.flatMap(
    ({ id, findings }: { id: string; findings: readonly (Told & { rule: string })[] }) => {
      const best = new Map<string, Told>()
      for (const { rule, title, plane, verdict } of findings) {
        const key = `${rule} ${plane}`
        const known = best.get(key)
        if (!known || strongest.indexOf(verdict) < strongest.indexOf(known.verdict))
          best.set(key, { design: id, rule, title, plane, verdict })
      }
      return [...best.values()]
    },
  )
  return { told, names: new Map(judged.map(({ id, name }: { id: string; name: string }) => [name, id])) }
}

const lines = (told: readonly Told[]): readonly string[] =>
  told.map(({ design, title, plane, verdict }) => [design, title, plane, verdict].join(' | ')).toSorted()

/** Rule and title belong together wherever both stand. */
const pairs = (told: readonly Told[]): readonly string[] =>
  [
    ...new Set(told.flatMap(({ rule, title }) => (rule === undefined ? [] : [`${rule} | ${title}`]))),
  ].toSorted()

describe.each(languages.map(language => [language]))('in %s', (language: Language) => {
  const call = (command: string, depth: string, more: readonly string[] = []) =>
    written([command, ...designs, '--norms=opcat', `--depth=${depth}`, `--lang=${language}`, ...more])

  test(`the full gap report on five designs finds the same in ${all}`, () => {
    const report = call('assess', 'full')
    const { told, names } = referenceIn(report('json'))
    expect(told.length).toBeGreaterThan(500)
    for (const [format, piecesOf] of readable) {
      const found = findingsIn(piecesOf(report(format)), { language, names })
      expect([format, lines(found)]).toEqual([format, lines(told)])
      const known = new Set(pairs(told))
      expect(pairs(found).filter(pair => !known.has(pair))).toEqual([])
      expect(pairs(found).length).toBeGreaterThan(50)
    }
  })

  test(`the brief names the same gaps in ${all}`, () => {
    const report = call('assess', 'brief')
    const { told, names } = referenceIn(report('json'))
    const gaps = told.filter(({ verdict }) => verdict === 'unmet')
    for (const [format, piecesOf] of readable)
      expect([format, lines(findingsIn(piecesOf(report(format)), { language, names }))]).toEqual([
        format,
        lines(gaps),
      ])
  })

  test(`the comparison sets the same verdicts side by side in ${all}`, () => {
    const report = call('compare', 'full')
    const { told } = referenceIn(call('assess', 'brief')('json'))
    const ids = designs.map(
      file => told.find(({ design }) => file.includes(design.replace('be-', '')))?.design ?? '',
    )
    const { rows } = JSON.parse(new TextDecoder().decode(report('json')))
    expect(rows.length).toBeGreaterThan(100)
    for (const [format, piecesOf] of readable)
      expect([format, lines(rowsIn(piecesOf(report(format)), language, ids))]).toEqual([format, lines(told)])
  })
})

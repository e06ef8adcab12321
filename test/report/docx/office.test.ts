import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const isThere = (program: string, word: string): boolean => spawnSync(program, [word]).error === undefined
const able = isThere('soffice', '--version') && isThere('pdftotext', '-v')
const folder = mkdtempSync(join(tmpdir(), 'opcat-office-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What LibreOffice makes of a report: the pages of the PDF it turns it into. */
function pagesOf(name: string, words: readonly string[]): readonly string[] {
  const file = join(folder, `${name}.docx`)
  const quiet = { stdio: ['ignore', 'ignore', 'ignore'] as ['ignore', 'ignore', 'ignore'] }
  execFileSync(
    process.execPath,
    ['bin/opcat.cjs', ...words, '--fail-on=never', `--format=docx=${file}`],
    quiet,
  )
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], quiet)
  const pdf = join(folder, `${name}.pdf`)
  expect(existsSync(pdf)).toBe(true)
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  return text.split('\f').slice(0, -1)
}

const ctrg = 'fixtures/belgium/ctrg.yaml'
const belgium = ['ctrg', 'ombudsmen', 'ifdh', 'ad-hoc', 'law-2024'].map(id => `fixtures/belgium/${id}.yaml`)

describe.skipIf(!able)('in LibreOffice (skipped where soffice or pdftotext is not installed)', () => {
  test.each(['en', 'nl', 'fr', 'de'])('the brief on a Belgian option is two pages in %s', language => {
    const pages = pagesOf(`brief-${language}`, ['assess', ctrg, '--depth=brief', `--lang=${language}`])
    expect(pages).toHaveLength(2)
    expect(pages[1]).toMatch(/2 ?\/ ?2\s*$/)
  })

  test('the full report has every gap, its notes and its pages numbered', () => {
    const pages = pagesOf('full', ['assess', ctrg, '--depth=full'])
    const text = pages.join('\n')
    expect(text).toContain('No officials on secondment among the members')
    expect(text).toMatch(/Prison Act of 12 January 2005, .* · fixtures\/belgium\/ctrg\.yaml:\d+/)
    expect(pages.at(-1)).toMatch(new RegExp(`${pages.length} ?/ ?${pages.length}\\s*$`))
    expect(text).not.toContain('Error: Reference source not found')
  })

  test('the comparison of five designs repeats its heads', () => {
    const pages = pagesOf('compare', ['compare', ...belgium])
    const heads = pages.filter(page => /^\s*Requirement\s+A\s+B\s+C\s+D\s+E/m.test(page))
    expect(heads.length).toBeGreaterThan(2)
  })
})

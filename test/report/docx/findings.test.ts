import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { paragraphsOf } from './opened.ts'

const folder = mkdtempSync(join(tmpdir(), 'opcat-docx-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A report of the command line in both formats. */
function bothOf(words: readonly string[]): { md: string; docx: Uint8Array } {
  const file = (format: string) => join(folder, `report.${format}`)
  const formats = ['md', 'docx'].map(format => `--format=${format}=${file(format)}`)
  execFileSync(process.execPath, ['bin/opcat.cjs', ...words, '--fail-on=never', ...formats], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  return { md: readFileSync(file('md'), 'utf8'), docx: readFileSync(file('docx')) }
}

const ctrg = 'fixtures/belgium/ctrg.yaml'
const sign = /^([✗?✓–])\s+(.*)$/

describe.each(['en', 'nl', 'fr', 'de'])('in %s', language => {
  test('the gap report finds the same as in Markdown: each gap with its verdict, its rule and its place', () => {
    const { md, docx } = bothOf(['assess', ctrg, '--depth=full', `--lang=${language}`])
    const inMarkdown = [...md.matchAll(/^#### (.*)\n\n.* · ([a-z0-9-]+\/[a-z0-9-]+)$/gm)].map(
      ([, title, rule]) => told(unescaped(title ?? ''), rule ?? ''),
    )
    const paragraphs = paragraphsOf(docx)
    const inWord = paragraphs.flatMap(({ style, text }, index) => {
      const rule = / · ([a-z0-9-]+\/[a-z0-9-]+)$/.exec(paragraphs[index + 1]?.text ?? '')?.[1]
      return style === 'Heading4' && rule ? [told(text, rule)] : []
    })
    expect(inWord.length).toBeGreaterThan(40)
    expect(inWord).toEqual(inMarkdown)
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
  const { md, docx } = bothOf(['compare', ...designs, '--depth=full'])
  const inMarkdown = [...md.matchAll(/^\| (?:.*) \| (in law|in practice) \| (.) \| (.) \| (.) \|$/gm)].map(
    ([, ...cells]) => cells,
  )
  const texts = paragraphsOf(docx).map(({ text }) => text)
  const inWord = texts.flatMap((text, index) =>
    text === 'in law' || text === 'in practice'
      ? [[text, ...texts.slice(index + 1, index + 4).map(cell => cell.slice(0, 1))]]
      : [],
  )
  expect(inWord.length).toBeGreaterThan(200)
  expect(inWord).toEqual(inMarkdown)
})

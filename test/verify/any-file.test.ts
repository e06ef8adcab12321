import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { SourceText } from '../../src/model/source-text.ts'
import { load } from './text-of.ts'

const names = ['act.md', 'act.txt', 'act.html', 'act.xml', 'act.docx'] as const

const element = fc.constantFrom(
  ...'p b article num paragraph w:p w:t w:del del meta authorialNote br'.split(' '),
)
const tag = fc.oneof(
  fc.tuple(element, fc.constantFrom('>', '/>', ' eId="art_5">', '')).map(([name, end]) => `<${name}${end}`),
  element.map(name => `</${name}>`),
)
const piece = fc.oneof(
  tag,
  fc.constantFrom(
    'Art. 5',
    '§ 1.',
    '(1)',
    '\n',
    '\n\n',
    ' ',
    '&amp;',
    '&#160;',
    '<!--',
    '-->',
    '**',
    '[',
    '](x)',
    '`',
    'Annex',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.lorem({ maxCount: 3 }),
)
const markup = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))
const whole = markup.map(inner => `<act>${inner}</act>`)
const bytes = fc.uint8Array({ maxLength: 400 })
const zipped = markup.map(inner => zipSync({ 'word/document.xml': strToU8(inner) }))
const damaged = fc
  .tuple(zipped, fc.nat(200), fc.nat(255))
  .map(([archive, at, value]) => archive.map((byte, index) => (index === at ? value : byte)))

test('any file gives a text that leads back into it, or a reason why not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.oneof(markup, whole, bytes, zipped, damaged),
      async (name, file) => {
        const loaded = await load(name, file)
        if ('complaint' in loaded) expect(loaded.complaint.code).toMatch(/^TEXT_[A-Z_]+$/)
        else expectSound(loaded.text, typeof file === 'string' ? file : undefined)
      },
    ),
    { numRuns: 1000 },
  )
})

function expectSound({ text, unit, lines, stretches, articles }: SourceText, file: string | undefined): void {
  expect(lines[0]).toBe(0)
  expect(stretches.at).toHaveLength(stretches.from.length)
  for (const [index, at] of stretches.at.entries()) {
    expect(at).toBeGreaterThanOrEqual(stretches.at[index - 1] ?? 0)
    if (file === undefined || unit === 'paragraph') continue
    const [told, there] = [text[at], file.replace(/^\uFEFF/, '')[stretches.from[index] ?? 0]]
    // What stands there is the sign itself, or what it was made of: a line break, an entity, a sign of Markdown.
    if (told !== there) expect(there).toMatch(/[\r\n&<!>[\]`*_\\#+|{\-:^]/)
  }
  for (const { at, end, within, paragraphs } of articles) {
    expect(end).toBeGreaterThanOrEqual(at)
    expect(end).toBeLessThanOrEqual(text.length)
    for (const paragraph of paragraphs) expect(paragraph.at).toBeLessThanOrEqual(end)
    const outer = within === undefined ? undefined : articles[within]
    if (outer) expect(outer.at <= at && end <= outer.end).toBe(true)
  }
}

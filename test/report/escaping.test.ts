import { describe, expect, test } from 'vitest'
import type { Design } from '../../src/model/design.ts'
import { clean } from '../../src/report/clean.ts'
import { markdownCell, markdownCode, markdownText } from '../../src/report/document/markdown-text.ts'
import { gapReport } from './gap-report.ts'
import { assessment } from './sample-assessment.ts'
import { design, view } from './sample-design.ts'

const hostile = 'a\u001b[2Jb\u0007\u009b31m\u202Ec\u2066d\u200fe\u{e0041}f\u0000'
const named: Design = {
  ...design,
  name: { en: `${hostile} <script> | *x* [l](u) \`c\`` },
  state: { ...design.state, name: { en: '# heading' } },
}
const input = (color: boolean) => ({ assessments: [{ design: named, assessment }], view: { ...view, color } })

test('takes out what could command a terminal or turn the reading order', () => {
  expect(clean(hostile)).toBe('a[2Jb31mcdef')
  expect(clean('one\ntwo\tthree\r\nfour\u2028five')).toBe('one two three four five')
  expect(clean('naïve, Ärzte, 日本語, e\u0301, क्\u200dष')).toBe('naïve, Ärzte, 日本語, e\u0301, क्\u200dष')
})

test.each(['text', 'terminal', 'md', 'html'] as const)(
  '%s lets no control or direction character through',
  format => {
    const report = gapReport(format, input(false))
    expect(report.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}|[\u{e0000}-\u{e007f}]/u)
  },
)

test('the only escapes in a coloured report are those of its own colours', () => {
  const painted = gapReport('terminal', input(true))
  const codes = [...painted.matchAll(/\p{Cc}(\[\d{1,2}m)?/gu)].filter(([found]) => found !== '\n')
  expect(codes.length).toBeGreaterThan(50)
  expect(codes.filter(([, color]) => color === undefined)).toEqual([])
})

test('JSON stays JSON, and harmless on a terminal', () => {
  const report = gapReport('json', input(false))
  expect(report.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
  expect(JSON.parse(report).designs[0].name).toBe(named.name.en)
})

describe('Markdown', () => {
  test.each([
    ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['*a* _b_ `c` [d](e) ~f~ |g| \\h', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~ \\|g\\| \\\\h'],
    ['# one', '\\# one'],
    ['- two', '\\- two'],
    ['3. three', '3\\. three'],
    ['> four', '&gt; four'],
  ])('%s is only text', (text, escaped) => {
    expect(markdownText(text)).toBe(escaped)
  })

  test('code takes as many backticks as it needs', () => {
    expect(markdownCode('a ``b`` c')).toBe('``` a ``b`` c ```')
    expect(markdownCode('a|b')).toBe('`a|b`')
    expect(markdownCell('`a|b`')).toBe('`a\\|b`')
  })

  test('a hostile name stays a name', () => {
    expect(gapReport('md', input(false)).split('\n')[0]).toBe(
      '# a\\[2Jb31mcdef &lt;script&gt; \\| \\*x\\* \\[l\\](u) \\`c\\`',
    )
  })
})

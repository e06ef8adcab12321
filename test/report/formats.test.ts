import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { formats, formatsOf } from '../../src/report/formats.ts'
import { widthOf } from '../../src/report/measure.ts'
import { gapReport } from './gap-report.ts'
import { expectGolden } from './golden.ts'
import { view } from './sample-design.ts'
import { rules } from './sample-knowledge.ts'
import { kinds, reports, written } from './sample-reports.ts'

describe.each(kinds)('%s', kind => {
  test('has its formats', () => {
    const lines = kind === 'assess' ? ['sarif', 'junit', 'github', 'gitlab'] : []
    const documents = ['terminal', 'text', 'md', 'html', 'json']
    expect(formatsOf(kind)).toEqual(expect.arrayContaining([...documents, ...lines]))
  })

  test('reads as it should at 80 and 160 columns, as Markdown and as JSON', () => {
    expectGolden(`${kind}-80.txt`, written(kind, 'text'))
    expectGolden(`${kind}-160.txt`, written(kind, 'terminal', { width: 160 }))
    expectGolden(`${kind}.md`, written(kind, 'md'))
    expectGolden(`${kind}.json`, written(kind, 'json'))
  })

  test('text is the terminal at 80 columns without colour, whatever the terminal is', () => {
    expect(written(kind, 'text', { width: 200, color: true })).toBe(written(kind, 'terminal', { width: 80 }))
  })

  test.each([40, 60, 80, 120, 160])('no line is wider than %i columns', width => {
    const lines = written(kind, 'terminal', { width, color: true, depth: 'full' }).split('\n')
    expect(lines.filter(line => widthOf(line) > width)).toEqual([])
  })

  test.each(['en', 'nl', 'fr', 'de'] as const)('leaves no bare key or placeholder in %s', language => {
    const text = written(kind, 'text', { language, depth: 'full' })
    expect(text.match(/\{[a-z.]+\}/g)?.filter(hole => !/\{(subject|witness)/.test(hole)) ?? []).toEqual([])
    expect(
      text.match(
        /\b(verdict|plane|section|gap|notice|form|explain|assess|diff|change|verify|evidence)\.[a-z-]+/g,
      ) ?? [],
    ).toEqual([])
  })

  test.each(['text', 'md', 'html', 'json'])('prints no pinpoint that nobody has confirmed, as %s', format => {
    expect(written(kind, format, { depth: 'full' })).not.toContain('SECRET')
  })

  test('is the same twice', () => {
    expect(written(kind, 'md')).toBe(written(kind, 'md'))
  })
})

test('colour only paints: without it the text is the same', () => {
  const painted = gapReport('terminal', reports.assess({ ...view, color: true }))
  expect(painted).toContain('\u001b[')
  expect(stripVTControlCharacters(String(painted))).toBe(gapReport('text', reports.assess(view)))
})

test('brief says the headline and the titles of what is unmet, no evidence', () => {
  const text = written('assess', 'text', { depth: 'brief' })
  expect(text).toContain('No officials on secondment')
  expect(text).not.toContain('Oversight Act')
})

test('full lists what is met too', () => {
  expect(written('explain', 'text')).toContain('officials on secondment')
  expect(written('assess', 'text', { depth: 'full' })).toContain('Unmet obligations')
})

test('an empty comparison and an empty assessment are reports too', () => {
  const nothing = { designs: [], rows: [], coverage: [], order: [] }
  expect(formats.compare.text({ designs: [], comparison: nothing, view })).toContain('0 designs')
  expect(gapReport('text', { assessments: [], view })).toBe('')
})

test('explain without a design shows the rule itself', () => {
  const input = { rules: [rules[1] as never], view }
  expectGolden('rule-80.txt', String(formats.explain.text(input)))
  expectGolden('rule.md', String(formats.explain.md(input)))
  expectGolden('rule.json', formats.explain.json(input))
})

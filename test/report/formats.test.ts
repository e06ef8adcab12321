import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../src/model/assessment.ts'
import { formats, formatsOf, type reports as gapReports, rendererOf } from '../../src/report/formats.ts'
import { widthOf } from '../../src/report/measure.ts'
import type { View } from '../../src/report/view.ts'
import { gapReport } from './gap-report.ts'
import { expectGolden } from './golden.ts'
import { assessment } from './sample-assessment.ts'
import { comparison } from './sample-comparison.ts'
import { design, other, view } from './sample-design.ts'
import { rules } from './sample-knowledge.ts'
import { norms } from './sample-norms.ts'
import { lint, mutants, tried } from './sample-trials.ts'
import { vocabulary } from './sample-vocabulary.ts'

const reports = {
  assess: (at: View) => ({ assessments: [{ design, assessment }], view: at }),
  compare: (at: View) => ({ designs: [design, other], comparison, view: at }),
  explain: (at: View) => ({ design, items: explained(), view: at }),
  rules: (at: View) => ({ rules, view: at }),
  norms: (at: View) => ({ norms, rules, view: at }),
  facts: (at: View) => ({ vocabulary, view: at }),
  trials: (at: View) => ({ tried, mutants, view: at }),
  lint: (at: View) => ({ lint, view: at }),
}

const kinds = Object.keys(reports) as (keyof typeof reports)[]
const written = (kind: keyof typeof reports, format: string, more: Partial<View> = {}): string =>
  kind === 'assess'
    ? gapReport(format as keyof typeof gapReports, reports.assess({ ...view, ...more }))
    : String(rendererOf(kind, format)?.(reports[kind]({ ...view, ...more }) as never))

describe.each(kinds)('%s', kind => {
  test('has its formats', () => {
    const lines = kind === 'assess' ? ['sarif', 'junit', 'github', 'gitlab'] : []
    expect(formatsOf(kind)).toEqual(['terminal', 'text', 'md', 'html', 'json', ...lines])
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
    expect(text.match(/\b(verdict|plane|section|gap|notice|form|explain|assess)\.[a-z-]+/g) ?? []).toEqual([])
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

function explained() {
  const leaf: Judgement = {
    form: 'fact',
    truth: 'no',
    path: 'members.seconded',
    at: 'bodies/council/members/seconded',
    plane: 'law',
    value: 'yes',
    asks: 'no',
    children: [],
  }
  const there: Judgement = {
    ...leaf,
    path: 'bodies/council',
    at: 'bodies/council',
    asks: 'exists',
    truth: 'yes',
  }
  const monitoring: Judgement = {
    form: 'fact',
    truth: 'yes',
    path: 'functions',
    at: 'bodies/council/functions/monitoring',
    plane: 'both',
    value: 'yes',
    asks: 'includes monitoring',
    children: [],
  }
  const applies: Judgement = {
    form: 'applies',
    truth: 'yes',
    children: [{ form: 'where', truth: 'yes', children: [there, monitoring] }],
  }
  const tree: Judgement = {
    form: 'requirement',
    truth: 'no',
    path: 'opcat/18-1-seconded',
    children: [applies, leaf],
  }
  return assessment.requirements
    .slice(0, 2)
    .flatMap(({ findings }) => findings.map(finding => ({ finding, tree })))
}

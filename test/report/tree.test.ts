import { expect, test } from 'vitest'
import type { Judgement } from '../../src/model/assessment.ts'
import type { Condition } from '../../src/model/rule.ts'
import type { Truth } from '../../src/model/truth.ts'
import type { Branch } from '../../src/report/document/document.ts'
import { conditionLines } from '../../src/report/explain/condition-outline.ts'
import { treeOf } from '../../src/report/explain/tree-of.ts'
import { ruleOf } from '../../src/report/rule-of.ts'
import { designView } from './sample-design.ts'

const stated = leaf('no', { at: 'bodies/council/members/seconded', value: 'yes', asks: 'no' })
const applies = leaf('yes', {
  path: 'functions',
  at: 'bodies/council/functions/monitoring',
  plane: 'both',
  value: 'yes',
  asks: 'includes monitoring',
})
const exists = leaf('yes', { path: 'bodies/council', plane: 'both', asks: 'exists' })
const requirement = node(
  'requirement',
  'no',
  [node('applies', 'yes', [exists, applies]), stated],
  'opcat/18-1-seconded',
)

test('a tree shows what decides', () => {
  expect(outline(treeOf(requirement, designView))).toEqual([
    '✗ what is required',
    '  ✗ officials on secondment among the members (Central Council), in law: yes (asked: no)',
  ])
})

test('and all of it on request, save what goes without saying', () => {
  expect(outline(treeOf(requirement, { ...designView, depth: 'full' }))).toEqual([
    '✗ what is required',
    '  ✓ functions: Monitoring (Central Council): yes',
    '  ✗ officials on secondment among the members (Central Council), in law: yes (asked: no)',
  ])
})

test('a negation stands on the line of what it denies, an element by its name', () => {
  const every = node(
    'every',
    'yes',
    [node('one', 'yes', [node('not', 'yes', [stated])], 'bodies/council')],
    'bodies',
  )
  expect(outline(treeOf(every, designView))).toEqual([
    '✓ every one of the bodies put forward',
    '  ✓ Central Council',
    '    ✓ not: officials on secondment among the members (Central Council), in law: yes (asked: no)',
  ])
})

test('a disjunction is shown by the part that holds, what is unknown by what is unknown', () => {
  const open = leaf('unknown', { asks: 'in no, full' })
  expect(outline(treeOf(node('any', 'yes', [stated, applies]), designView))).toHaveLength(1)
  expect(outline(treeOf(node('all', 'unknown', [applies, open]), designView))).toEqual([
    '? officials on secondment among the members, in law: not stated (asked: no or full)',
  ])
})

test('a condition reads as in the rule file', () => {
  const fact = (path: string, test: Extract<Condition, { form: 'fact' }>['test']): Condition => ({
    form: 'fact',
    path,
    test,
  })
  const require: Condition = {
    form: 'all',
    of: [
      {
        form: 'any',
        of: [
          fact('a.b', { ask: 'in', values: ['x', 'y'] }),
          { form: 'not', of: fact('c', { ask: 'is', value: 'no' }) },
        ],
      },
      { form: 'at-least', least: 2, of: [fact('d', { ask: 'at-least', value: 3 })] },
      { form: 'on', plane: 'practice', of: fact('e', { ask: 'same-on', plane: 'law' }) },
      { form: 'rule', rule: 'opcat/x', ifNone: 'no' },
      {
        form: 'every',
        domain: 'mandates',
        meeting: [],
        that: fact('f', { ask: 'at-latest', than: 'as-of', plus: 'P1Y' }),
        ifNone: 'yes',
      },
      { form: 'count', domain: 'separations', meeting: [['m', 'c']], atMost: 1 },
    ],
  }
  expect(
    conditionLines({ ...ruleOf('coalition/apart', designView), require }).join('\n'),
  ).toMatchInlineSnapshot(`
    "for: separations
    of: [[monitoring, mediation]]
    require:
      all:
        - any:
            - a.b: { in: [x, y] }
            - not:
                c: no
        - at-least: 2
          of:
            - d: { at-least: 3 }
        - practice:
            e: { same-on: law }
        - rule: opcat/x
          if-none: no
        - every: mandates
          if-none: yes
          that:
            f: { at-latest: as-of, plus: P1Y }
        - count: separations
          of: [[m, c]]
          at-most: 1"
  `)
})

function leaf(truth: Truth, more: Partial<Judgement>): Judgement {
  return { form: 'fact', truth, path: 'members.seconded', plane: 'law', children: [], ...more }
}

function node(form: string, truth: Truth, children: readonly Judgement[], path?: string): Judgement {
  return { form, truth, children, ...(path === undefined ? {} : { path }) }
}

function outline({ text, branches }: Branch, indent = ''): readonly string[] {
  return [
    indent + text.map(span => span.text).join(''),
    ...branches.flatMap(branch => outline(branch, `${indent}  `)),
  ]
}

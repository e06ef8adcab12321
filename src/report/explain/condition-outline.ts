import type { Condition, Meetings, Rule, Test } from '../../model/rule.ts'

/** A condition as the rule file states it: the rule language, indented. */
function conditionOutline(condition: Condition): readonly string[] {
  switch (condition.form) {
    case 'fact':
      return [`${condition.path}: ${testText(condition.test)}`]
    case 'all':
    case 'any':
      return [`${condition.form}:`, ...listed(condition.of)]
    case 'not':
      return ['not:', ...indented(conditionOutline(condition.of))]
    case 'at-least':
      return [`at-least: ${condition.least}`, 'of:', ...listed(condition.of)]
    case 'on':
      return [`${condition.plane}:`, ...indented(conditionOutline(condition.of))]
    case 'rule':
      return [`rule: ${condition.rule}`, `if-none: ${condition.ifNone}`]
    case 'some':
    case 'every':
      return [
        ...quantifier(condition),
        ...(condition.form === 'every' ? [`if-none: ${condition.ifNone}`] : []),
        ...part('where', condition.where),
        ...part('that', condition.that),
      ]
    case 'count':
      return [
        ...quantifier(condition),
        ...(condition.atLeast === undefined ? [] : [`at-least: ${condition.atLeast}`]),
        ...(condition.atMost === undefined ? [] : [`at-most: ${condition.atMost}`]),
        ...part('where', condition.where),
        ...part('that', condition.that),
      ]
  }
}

/** What a rule judges, of which, and what it asks, in the rule language. */
export const conditionLines = (rule: Rule): readonly string[] => [
  `for: ${rule.for}`,
  ...(rule.of.length > 0 ? [`of: ${meetingsText(rule.of)}`] : []),
  ...(rule.where ? ['where:', ...conditionOutline(rule.where).map(text => `  ${text}`)] : []),
  'require:',
  ...conditionOutline(rule.require).map(text => `  ${text}`),
]

/** Pairs of functions, as `of:` lists them. */
const meetingsText = (meetings: Meetings): string =>
  `[${meetings.map(pair => `[${pair.join(', ')}]`).join(', ')}]`

const quantifier = ({ form, domain, meeting }: Extract<Condition, { domain: string }>): readonly string[] => [
  `${form}: ${domain}`,
  ...(meeting.length > 0 ? [`of: ${meetingsText(meeting)}`] : []),
]

const part = (name: string, condition: Condition | undefined): readonly string[] =>
  condition === undefined ? [] : [`${name}:`, ...indented(conditionOutline(condition))]

const indented = (lines: readonly string[]): readonly string[] => lines.map(text => `  ${text}`)

const listed = (conditions: readonly Condition[]): readonly string[] =>
  conditions.flatMap(condition =>
    conditionOutline(condition).map((text, index) => `${index === 0 ? '  - ' : '    '}${text}`),
  )

function testText(test: Test): string {
  switch (test.ask) {
    case 'is':
      return String(test.value)
    case 'in':
    case 'includes':
    case 'only':
      return `{ ${test.ask}: [${test.values.join(', ')}] }`
    case 'at-least':
    case 'at-most':
      return `{ ${test.ask}: ${test.value} }`
    case 'at-latest':
    case 'after':
      return `{ ${test.ask}: ${test.than}${test.plus === undefined ? '' : `, plus: ${test.plus}`} }`
    case 'same-on':
      return `{ same-on: ${test.plane} }`
  }
}

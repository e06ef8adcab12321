import type { Condition, Meetings, Test } from '../../model/rule.ts'
import { wording } from '../leaf.ts'

/** Names stay readable; what they leave out of two alike is told apart by a number. */
const longest = 90

/** A condition on one line, in the words of the rule language, abridged where it gets long. */
export function conditionText(condition: Condition): string {
  const text = written(condition, 'whole')
  return text.length > longest ? written(condition, 'abridged') : text
}

export const testText = (test: Test): string => (test.ask === 'is' ? `is ${test.value}` : wording(test))

export const pairText = ([one, other]: Meetings[number]): string => `${one} with ${other}`

function written(condition: Condition, how: 'whole' | 'abridged'): string {
  const inner = (part: Condition) => written(part, how)
  switch (condition.form) {
    case 'fact':
      return `${condition.path} ${testText(condition.test)}`
    case 'all':
    case 'any':
      return `${condition.form} ${listed(condition.of.map(inner), how)}`
    case 'not':
      return `not ${inner(condition.of)}`
    case 'at-least':
      return `at-least ${condition.least} of ${listed(condition.of.map(inner), how)}`
    case 'on':
      return `${condition.plane} (${inner(condition.of)})`
    case 'rule':
      return `rule ${condition.rule}`
    default:
      return [
        `${condition.form} ${condition.domain}`,
        ...(condition.where && how === 'whole' ? [`where (${inner(condition.where)})`] : []),
        ...(condition.that ? [`that (${inner(condition.that)})`] : []),
      ].join(' ')
  }
}

/** Of several parts the first stands for the rest. */
const listed = (parts: readonly string[], how: 'whole' | 'abridged'): string =>
  how === 'whole' || parts.length < 2 ? `(${parts.join('; ')})` : `(${parts[0]}; …)`

import { expect, test } from 'vitest'
import { exitCode, failOnFrom } from '../../src/cli/exit-code.ts'
import type { OpenVerdict, Remaining } from '../../src/model/standing.ts'
import type { Strength } from '../../src/model/truth.ts'

const none = { unmet: 0, undetermined: 0 }

const cases: readonly (readonly [string, string, number])[] = [
  ['all met', 'obligation', 0],
  ['obligation unmet', 'obligation', 1],
  ['obligation unmet', 'never', 0],
  ['recommendation unmet', 'obligation', 0],
  ['recommendation unmet', 'recommendation', 1],
  ['recommendation unmet', 'position', 1],
  ['position unmet', 'recommendation', 0],
  ['position unmet', 'position', 1],
  ['obligation undetermined', 'obligation', 0],
  ['obligation undetermined', 'obligation+undetermined', 2],
  ['obligation undetermined', 'never+undetermined', 0],
  ['recommendation undetermined', 'obligation+undetermined', 0],
  ['recommendation undetermined', 'recommendation+undetermined', 2],
]

for (const [found, failOn, code] of cases)
  test(`${found}, --fail-on ${failOn}: exit ${code}`, () => {
    expect(exitCode([], [remainingOf(found)], failOnOf(failOn))).toBe(code)
  })

test('unmet comes before undetermined', () => {
  const both = [remainingOf('obligation undetermined'), remainingOf('obligation unmet')]
  expect(exitCode([], both, failOnOf('obligation+undetermined'))).toBe(1)
})

test('a problem wins over an unmet obligation', () => {
  const problem = (code: string) => ({ code, file: 'x.yaml', with: {} })
  const unmet = [remainingOf('obligation unmet')]
  expect(exitCode([problem('UNKNOWN_KEY')], unmet, failOnOf('obligation'))).toBe(65)
  expect(exitCode([problem('FILE_NOT_FOUND')], unmet, failOnOf('never'))).toBe(66)
  expect(exitCode([problem('FILE_NOT_FOUND'), problem('NOT_YAML')], [], failOnOf('never'))).toBe(65)
})

for (const word of ['obligations', 'obligation+', 'obligation+unknown', 'obligation+undetermined+x', ''])
  test(`--fail-on “${word}” is not taken`, () => expect(failOnFrom(word)).toBeUndefined())

function failOnOf(word: string) {
  const found = failOnFrom(word)
  if (!found) throw new Error(word)
  return found
}

function remainingOf(found: string): Remaining {
  const [strength, verdict] = found.split(' ') as [Strength, OpenVerdict]
  const nothing = { obligation: none, recommendation: none, position: none }
  return found === 'all met' ? nothing : { ...nothing, [strength]: { ...none, [verdict]: 1 } }
}

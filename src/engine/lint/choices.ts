import type { FactValue } from '../../model/design.ts'
import type { Test } from '../../model/rule.ts'
import type { FactKind } from '../../model/vocabulary.ts'
import { domainOf } from '../condition/normal-form.ts'

/** What is stated of one fact: the value at its own path (an empty member), or of each member of a list. */
export type Choice = readonly (readonly [member: string, value: FactValue])[]

/** A fact stated in every way that some test tells from the others. */
export function choicesFor(
  kind: FactKind,
  tests: readonly Test[],
  days: readonly string[],
): readonly Choice[] {
  const single = (values: readonly FactValue[]) => values.map((value): Choice => [['', value]])
  switch (kind.type) {
    case 'some-of':
      return listChoices(kind, tests)
    case 'number':
      return single([...numbersAround(tests), 'none'])
    case 'date':
      return single([...days, 'none'])
    case 'text':
      return single([...new Set([...listed(tests), '?', 'none'])])
    default:
      return single(representatives(domainOf(kind) ?? [], tests))
  }
}

const listed = (tests: readonly Test[]): readonly FactValue[] =>
  tests.flatMap(test => (test.ask === 'is' ? [test.value] : test.ask === 'in' ? test.values : []))

/** One value for all that no test tells apart. */
export function representatives(domain: readonly string[], tests: readonly Test[]): readonly string[] {
  if (tests.some(({ ask }) => ask === 'same-on')) return domain
  const sets = tests.map(test => listed([test]))
  const found = new Map<string, string>()
  for (const value of domain) {
    const signature = sets.map(set => set.includes(value)).join()
    if (!found.has(signature)) found.set(signature, value)
  }
  return [...found.values()]
}

/** Every number that a test names, and its neighbours. */
function numbersAround(tests: readonly Test[]): readonly number[] {
  const bounds = tests.flatMap(test =>
    test.ask === 'at-least' || test.ask === 'at-most' ? [test.value] : listed([test]),
  )
  const numbers = bounds.filter(bound => typeof bound === 'number')
  return [...new Set((numbers.length ? numbers : [1]).flatMap(number => [number - 1, number, number + 1]))]
}

/** Members that all tests treat alike are listed together; one alone too, where a test asks for all and another for none. */
function listChoices({ values }: FactKind, tests: readonly Test[]): readonly Choice[] {
  const groups = new Map<string, { members: string[]; ways: readonly number[] }>()
  for (const value of values) {
    const asked = tests.map(test => test.ask === 'includes' && test.values.includes(value))
    const barred = tests.map(
      test => test.ask === 'is' || (test.ask === 'only' && !test.values.includes(value)),
    )
    const signature = JSON.stringify([asked, barred])
    const group = groups.get(signature) ?? { members: [], ways: waysOf(asked, barred) }
    groups.set(signature, { ...group, members: [...group.members, value] })
  }
  return [...groups.values()].reduce<readonly Choice[]>(
    (choices, { members, ways }) =>
      choices.flatMap(choice =>
        [...new Set(ways.map(way => Math.min(way, members.length)))].map(
          (yes): Choice => [
            ...choice,
            ...members.map((member, index) => [member, index < yes ? 'yes' : 'no'] as const),
          ],
        ),
      ),
    [[]],
  )
}

/** How many members of a group to list: none, one, all. */
function waysOf(asked: readonly boolean[], barred: readonly boolean[]): readonly number[] {
  const all = Number.MAX_SAFE_INTEGER
  if (asked.includes(true)) return barred.includes(true) ? [0, 1, all] : [0, all]
  return barred.includes(true) ? [0, all] : [0]
}

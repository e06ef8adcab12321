import type { Condition } from '../model/rule.ts'
import { elementsOf, unlistedIn } from './domain.ts'
import { judge, type Scene } from './judge.ts'
import { allOf, anyOf, atLeastOf, type Node, notOf } from './node.ts'
import { pathOf } from './subject.ts'

type Quantified = Extract<Condition, { form: 'some' | 'every' | 'count' }>

/** A member of a domain: whether it is there and `where` takes it in, and what is asked of it. */
interface Member {
  readonly name: string
  readonly fits: Node
  readonly that: readonly Node[]
}

/** Judges `some`, `every` and `count` over a domain, as the subject sees it. */
export function judgeDomain(scene: Scene, condition: Quantified): Node {
  const members = membersOf(scene, condition)
  const label = { form: condition.form, path: condition.domain }
  const both = members.map(({ name, fits, that }) => allOf([fits, ...that], { form: 'one', path: name }))
  if (condition.form === 'some') return anyOf(both, label)
  if (condition.form === 'count') return counted(both, condition, label)
  const each = members.map(({ name, fits, that }) =>
    anyOf([notOf(fits, { form: 'left out' }), ...that], { form: 'one', path: name }),
  )
  const anyThere = anyOf(
    members.map(({ fits }) => fits),
    { form: 'any there' },
  )
  return condition.ifNone === 'yes' ? allOf(each, label) : allOf([...each, anyThere], label)
}

function membersOf(scene: Scene, condition: Quantified): readonly Member[] {
  const { design, vocabulary, subject } = scene
  const { domain, meeting, where, that } = condition
  const named = elementsOf(design, vocabulary, subject, domain, meeting).map(element => {
    const there = { ...scene, subject: element.subject }
    // `where` reads law, whatever plane is judged (design, section 3.5).
    const taken = where ? [judge({ ...there, plane: 'law' }, where)] : []
    return {
      name: pathOf(element.subject),
      fits: allOf([element.exists, ...taken], { form: 'where' }),
      that: that ? [judge(there, that)] : [],
    }
  })
  return [...named, ...unlisted(scene, condition)]
}

/** A list left open never shows that there are few: as many may be unlisted as a count asks about. */
function unlisted({ design }: Scene, condition: Quantified): readonly Member[] {
  if (condition.domain !== 'mandates') return []
  const copies =
    condition.form === 'count' ? Math.max(condition.atLeast ?? 1, (condition.atMost ?? 0) + 1) : 1
  return Array.from({ length: copies }, (_, copy) => {
    const ask = (asks: string) => unlistedIn(design, `${asks} ${copy}`)
    return {
      name: 'unlisted',
      fits: allOf([ask('exists'), ...(condition.where ? [ask('where')] : [])], { form: 'where' }),
      that: condition.that ? [ask('that')] : [],
    }
  })
}

function counted(
  elements: readonly Node[],
  { atLeast, atMost }: Extract<Condition, { form: 'count' }>,
  label: { form: string; path: string },
): Node {
  const bounds = [
    ...(atLeast === undefined
      ? []
      : [atLeastOf(atLeast, elements, { form: 'at-least', path: String(atLeast) })]),
    ...(atMost === undefined
      ? []
      : [
          notOf(atLeastOf(atMost + 1, elements, { form: 'more than', path: String(atMost) }), {
            form: 'at-most',
          }),
        ]),
  ]
  return allOf(bounds, label)
}

import type { Condition } from '../model/rule.ts'
import { elementsOf } from './elements.ts'
import { existence, unlistedIn } from './existence.ts'
import { judge } from './judge.ts'
import { allOf, anyOf, atLeastOf, type Node, notOf, shared } from './node.ts'
import { nameOf } from './remembered.ts'
import { lookingAt, onPlane, type Scene } from './scene.ts'
import type { Subject } from './subject.ts'

type Quantified = Extract<Condition, { form: 'some' | 'every' | 'count' }>

/** A member of a domain: whether it is there and `where` takes it in, and what that says of the domain. */
interface Member {
  readonly fits: Node
  /** It is there, taken in, and as is asked; of every one: it is as is asked, or left out. */
  readonly counts: Node
}

/**
 * Judges `some`, `every` and `count` over a domain, as the subject sees it. Subjects that see the same members share
 * what is judged of them, and every member is judged once, whoever looks at it.
 */
export function judgeDomain(scene: Scene, condition: Quantified): Node {
  const elements = elementsOf(scene.design, scene.subject, condition.domain)
  scene.work.spend(20)
  return scene.work.once([nameOf(condition), elements, scene.plane], () =>
    shared(judgeMembers(membersOf(scene, condition, elements), condition)),
  )
}

function judgeMembers(members: readonly Member[], condition: Quantified): Node {
  const label = { form: condition.form, path: condition.domain }
  const each = members.map(member => member.counts)
  if (condition.form === 'some') return anyOf(each, label)
  if (condition.form === 'count') return counted(each, condition, label)
  const anyThere = anyOf(
    members.map(({ fits }) => fits),
    { form: 'any there' },
  )
  return condition.ifNone === 'yes' ? allOf(each, label) : allOf([...each, anyThere], label)
}

function membersOf(scene: Scene, condition: Quantified, elements: readonly Subject[]): readonly Member[] {
  scene.work.spend(5 * elements.length)
  const named = elements.map(subject =>
    scene.work.once([nameOf(condition), subject, scene.plane], () =>
      memberOf(lookingAt(scene, subject), condition),
    ),
  )
  return [...named, ...unlisted(scene, condition)]
}

function memberOf(scene: Scene, { form, meeting, where, that }: Quantified): Member {
  const { subject } = scene
  const exists = existence(scene, meeting)
  // `where` reads law, whatever plane is judged (design, section 3.5).
  const taken = where ? [judge(onPlane(scene, 'law'), where)] : []
  const given = allOf([exists, ...taken], { form: 'where' })
  return member(form, { name: subject.path, given, asked: that ? [judge(scene, that)] : [] })
}

interface Parts {
  readonly name: string
  readonly given: Node
  readonly asked: readonly Node[]
}

function member(form: Quantified['form'], { name, given, asked }: Parts): Member {
  const [fits, that] = [shared(given), asked.map(shared)]
  const label = { form: 'one', path: name }
  const counts =
    form === 'every'
      ? anyOf([notOf(fits, { form: 'left out' }), ...that], label)
      : allOf([fits, ...that], label)
  return { fits, counts: shared(counts) }
}

/** A list left open never shows that there are few: as many may be unlisted as a count asks about. */
function unlisted({ design, work }: Scene, condition: Quantified): readonly Member[] {
  if (condition.domain !== 'mandates') return []
  const copies =
    condition.form === 'count' ? Math.max(condition.atLeast ?? 1, (condition.atMost ?? 0) + 1) : 1
  work.spend(50 * copies)
  return Array.from({ length: copies }, (_, copy) => {
    const ask = (asks: string) => unlistedIn(design, `${asks} ${copy}`)
    const fits = allOf([ask('exists'), ...(condition.where ? [ask('where')] : [])], { form: 'where' })
    return member(condition.form, {
      name: 'unlisted',
      given: fits,
      asked: condition.that ? [ask('that')] : [],
    })
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

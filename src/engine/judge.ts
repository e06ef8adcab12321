import type { Design } from '../model/design.ts'
import type { Condition, Rule } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { applicability } from './applicability.ts'
import { type Element, elementsOf } from './domain.ts'
import { allOf, anyOf, atLeastOf, casesOf, type Node, notOf, structural } from './node.ts'
import { pathOf, type Subject, subjectsOf } from './subject.ts'
import { weighFact } from './weigh-fact.ts'

/** All that judging one condition needs to see. */
export interface Scene {
  readonly design: Design
  readonly vocabulary: Vocabulary
  readonly rules: ReadonlyMap<string, Rule>
  readonly subject: Subject
  /** The plane that is read. */
  readonly plane: Plane
}

/** Judges a condition of a subject on a plane: a tree with the truth of every part. */
export function judge(scene: Scene, condition: Condition): Node {
  switch (condition.form) {
    case 'fact':
      return weighFact(scene, condition.path, condition.test)
    case 'all':
      return allOf(condition.of.map(part => judge(scene, part)))
    case 'any':
      return anyOf(condition.of.map(part => judge(scene, part)))
    case 'not':
      return notOf(judge(scene, condition.of))
    case 'at-least':
      return atLeastOf(
        condition.least,
        condition.of.map(part => judge(scene, part)),
        { form: 'at-least', path: String(condition.least) },
      )
    case 'on':
      return allOf([judge({ ...scene, plane: condition.plane }, condition.of)], { form: condition.plane })
    case 'rule':
      return judgeRule(scene, condition)
    case 'some':
    case 'every':
    case 'count':
      return judgeDomain(scene, condition)
  }
}

type Quantified = Extract<Condition, { form: 'some' | 'every' | 'count' }>

function judgeDomain(scene: Scene, condition: Quantified): Node {
  const { design, vocabulary, subject } = scene
  const elements = elementsOf(design, vocabulary, subject, condition.domain, condition.meeting).flatMap(
    element => (element.subject ? [element] : Array<Element>(unlistedCopies(condition)).fill(element)),
  )
  const label = { form: condition.form, path: condition.domain }
  const fitting = elements.map(element => ({ element, fits: fits(scene, element, condition.where) }))
  const both = fitting.map(({ element, fits: where }) =>
    allOf([where, ...thatOf(scene, element, condition.that)], { form: 'one', path: nameOf(element) }),
  )
  if (condition.form === 'some') return anyOf(both, label)
  if (condition.form === 'count') return counted(both, condition, label)
  const each = fitting.map(({ element, fits: where }) =>
    anyOf([notOf(where, { form: 'left out' }), ...thatOf(scene, element, condition.that)], {
      form: 'one',
      path: nameOf(element),
    }),
  )
  const nonEmpty = anyOf(
    fitting.map(({ fits: where }) => where),
    { form: 'any there' },
  )
  return condition.ifNone === 'yes' ? allOf(each, label) : allOf([...each, nonEmpty], label)
}

/** A list left open never shows that there are few: as many may be unlisted as a count asks about. */
const unlistedCopies = (condition: Quantified): number =>
  condition.form === 'count' ? Math.max(condition.atLeast ?? 1, (condition.atMost ?? 0) + 1) : 1

const nameOf = ({ subject }: Element) => (subject ? pathOf(subject) : 'unlisted')

/** An element counts if it exists and `where` takes it in; `where` reads law (design, section 3.5). */
function fits(scene: Scene, { subject, exists }: Element, where: Condition | undefined): Node {
  if (!where || !subject) return exists
  return allOf([exists, judge({ ...scene, subject, plane: 'law' }, where)], { form: 'where' })
}

/** Of the unlisted element nothing is known, so nothing settles what it would have to be. */
function thatOf(scene: Scene, { subject }: Element, that: Condition | undefined): readonly Node[] {
  if (!subject) return [unknowable]
  return that ? [judge({ ...scene, subject }, that)] : []
}

const unknowable: Node = {
  ...structural('no', 'unlisted', 'unknown', 'what it is'),
  truth: 'unknown',
  forcing: [],
  toYes: [[]],
  toNo: [[]],
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

/** The verdict of another rule on the same subject, else rolled up over its subjects. */
function judgeRule(scene: Scene, { rule: id, ifNone }: Extract<Condition, { form: 'rule' }>): Node {
  const rule = scene.rules.get(id)
  if (!rule) throw new Error(`No rule “${id}”: the loader lets no such reference through.`)
  const one = (subject: Subject) => {
    const there = { ...scene, subject }
    return { applies: allOf(parts(there, rule)), asked: judge(there, rule.require) }
  }
  if (rule.for === scene.subject.kind) {
    const { applies, asked } = one(scene.subject)
    return casesOf(applies, asked, ifNone, { form: 'rule', path: id })
  }
  const all = subjectsOf(scene.design, rule.for).map(one)
  const settled = allOf(all.map(({ applies, asked }) => casesOf(applies, asked, 'yes', { form: 'subject' })))
  const applying = anyOf(all.map(({ applies }) => applies))
  return ifNone === 'yes' ? settled : allOf([settled, applying], { form: 'rule', path: id })
}

function parts(scene: Scene, rule: Rule): readonly Node[] {
  const { exists, where, gate } = applicability(scene, rule)
  return [exists, where, gate]
}

import type { Design } from '../model/design.ts'
import type { Condition, Rule } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { applicability } from './applicability.ts'
import { judgeDomain } from './judge-domain.ts'
import { allOf, anyOf, atLeastOf, casesOf, type Node, notOf, shared } from './node.ts'
import { lookingAt, onPlane, type Scene } from './scene.ts'
import { subjectsOf } from './subject.ts'
import { weighFact } from './weigh-fact.ts'
import type { Work } from './work.ts'

/** Judges a condition of a subject on a plane: a tree with the truth of every part. */
export function judge(scene: Scene, condition: Condition): Node {
  scene.work.spend(20)
  switch (condition.form) {
    case 'fact':
      return weighFact(scene, condition)
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
      return allOf([judge(onPlane(scene, condition.plane), condition.of)], { form: condition.plane })
    case 'rule':
      return judgeRule(scene, condition)
    case 'some':
    case 'every':
    case 'count':
      return judgeDomain(scene, condition)
  }
}

/** The verdict of another rule on the same subject, else rolled up over its subjects. */
function judgeRule(scene: Scene, { rule: id, ifNone }: Extract<Condition, { form: 'rule' }>): Node {
  const rule = scene.rules.get(id)
  if (!rule) throw new Error(`No rule “${id}”: the loader lets no such reference through.`)
  if (rule.for === scene.subject.kind) {
    const { settled, applying } = asked(scene, rule)
    return casesOf(applying, settled, ifNone, { form: 'rule', path: id })
  }
  const { settled, applying } = askedOfAll(scene, rule)
  return ifNone === 'yes' ? settled : allOf([settled, applying], { form: 'rule', path: id })
}

/** Another rule as it is read: what it asks, and of whom it asks it. */
interface Read {
  readonly settled: Node
  readonly applying: Node
}

const asked = (scene: Scene, rule: Rule): Read =>
  scene.work.once([rule, scene.subject, scene.plane], () => ({
    applying: shared(allOf(parts(scene, rule))),
    settled: shared(judge(scene, rule.require)),
  }))

const askedOfAll = (scene: Scene, rule: Rule): Read =>
  scene.work.once([rule, 'all', scene.plane], () => {
    const all = subjectsOf(scene.design, rule.for).map(subject => asked(lookingAt(scene, subject), rule))
    const each = all.map(one => casesOf(one.applying, one.settled, 'yes', { form: 'subject' }))
    return {
      settled: shared(allOf(each)),
      applying: shared(anyOf(all.map(one => one.applying))),
    }
  })

function parts(scene: Scene, rule: Rule): readonly Node[] {
  const { exists, where, gate } = applicability(scene, rule)
  return [exists, where, gate]
}

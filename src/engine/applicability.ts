import type { Condition, Rule } from '../model/rule.ts'
import { existence } from './existence.ts'
import { judge } from './judge.ts'
import { putForward } from './kinship.ts'
import { bodyAddress, kindOf } from './lookup.ts'
import { allOf, anyOf, type Node, shared, structural } from './node.ts'
import { nameOf, remembered } from './remembered.ts'
import { onPlane, type Scene } from './scene.ts'
import type { Subject } from './subject.ts'
import { weighValue } from './weigh-value.ts'

/** Whether a rule is to be asked of a subject at all. */
export interface Applicability {
  /** The subject is there: functions meet, other places exist. */
  readonly exists: Node
  /** The rule's `where`, read in law. */
  readonly where: Node
  /** Practice is judged of what is in operation (design, section 3.5). */
  readonly gate: Node
}

export function applicability(scene: Scene, { where, of }: Pick<Rule, 'where' | 'of'>): Applicability {
  return {
    exists: existence(scene, of),
    where: whereOf(scene, where),
    gate: gateOf(scene),
  }
}

const always = remembered((subject: Subject) => structural('yes', subject.path, 'yes', 'applies'))

/** The same on both planes, and for all rules that ask the same. */
const whereOf = (scene: Scene, where: Condition | undefined): Node =>
  where
    ? scene.work.once([nameOf(where), scene.subject, 'where'], () => judge(onPlane(scene, 'law'), where))
    : always(scene.subject)

/** Bodies and mandates in operation, both bodies of a pair, any body for a place, a mechanism that operates. */
function gateOf(scene: Scene): Node {
  const { design, subject, plane } = scene
  if (plane === 'law') return always(scene.subject)
  switch (subject.kind) {
    case 'bodies':
      return inOperation(scene, subject.body.id)
    case 'mandates':
      return inOperation(scene, subject.mandate.body)
    case 'separations':
      return allOf([...new Set([subject.one.id, subject.other.id])].map(id => inOperation(scene, id)))
    case 'places':
      return scene.work.once([inOperation, 'any', plane], () =>
        shared(anyOf(putForward(design).map(body => inOperation(scene, body.id)))),
      )
    case 'mechanism':
      return structural(
        design.status === 'operating' ? 'yes' : 'no',
        'mechanism/status',
        design.status,
        'operating',
      )
    case 'state':
      return always(scene.subject)
  }
}

/** Whether a body works, with people in office. */
export function inOperation({ design, vocabulary, work }: Scene, body: string): Node {
  return work.once([inOperation, body, ''], () => {
    const kind = kindOf(vocabulary, 'body', 'in-operation')
    if (!kind) throw new Error('The vocabulary has no fact “in-operation” on bodies.')
    const address = bodyAddress(design, body, kind, 'practice')
    return weighValue(design, address, 'in-operation', { ask: 'is', value: 'yes' })
  })
}

import type { Witness } from '../model/assessment.ts'
import type { Mandate } from '../model/design.ts'
import type { Condition, Rule } from '../model/rule.ts'
import { judge, type Scene } from './judge.ts'
import { bodyOf } from './kinship.ts'
import type { Node } from './node.ts'
import { mandatesPutForward, type Place, reaches } from './subject.ts'

/** The body that comes closest to a place, what it lacks and what is unknown of it (design, section 3.14). */
export function witnessOf(scene: Scene, { require }: Rule): Witness | undefined {
  if (require.form !== 'some' || require.domain !== 'mandates' || scene.subject.kind !== 'places')
    return undefined
  const { place } = scene.subject
  const known = mandatesPutForward(scene.design).filter(mandate => takenIn(scene, mandate, require.where))
  const candidates = known.map(mandate => candidate(scene, mandate, place, require.that))
  return candidates.sort(closer)[0]?.witness ?? { missing: ['held'], unknown: [] }
}

interface Candidate {
  readonly witness: Witness & { readonly body: string }
  /** How far the mandate is from the place: it reaches it; same level; same place type; elsewhere. */
  readonly distance: number
}

function candidate(scene: Scene, mandate: Mandate, place: Place, that: Condition): Candidate {
  const parts = that.form === 'all' ? that.of : [that]
  const judged = parts.map(part => judge({ ...scene, subject: { kind: 'mandates', mandate } }, part))
  const distance = distanceOf(mandate, place)
  const lacks = judged.filter(({ truth }) => truth === 'no').map(nameOf)
  const missing = distance > 0 && !lacks.includes('held') ? ['held', ...lacks] : lacks
  const unknown = judged.filter(({ truth }) => truth === 'unknown').map(nameOf)
  const witness = {
    body: mandate.body,
    mandate: mandate.id,
    missing,
    unknown: unknown.filter(one => !missing.includes(one)),
  }
  return { distance, witness }
}

function distanceOf(mandate: Mandate, place: Place): number {
  if (reaches(mandate, place)) return 0
  const atLevel = mandate.levels === 'all' || mandate.levels.includes(place.level)
  const ofType =
    mandate.places !== 'all' && mandate.places.some(one => one === place.entry || one === place.type)
  return ofType ? 1 : atLevel ? 2 : 3
}

const takenIn = (scene: Scene, mandate: Mandate, where: Condition | undefined) =>
  bodyOf(scene.design, mandate.body).role === 'put-forward' &&
  (!where || judge({ ...scene, plane: 'law', subject: { kind: 'mandates', mandate } }, where).truth !== 'no')

const closer = (one: Candidate, other: Candidate): number =>
  one.distance - other.distance ||
  one.witness.missing.length - other.witness.missing.length ||
  one.witness.unknown.length - other.witness.unknown.length

/** The path that a part of the condition asks about. */
function nameOf(node: Node): string {
  if (node.form === 'leaf') return node.path
  if (node.label.path) return node.label.path
  const [first] = node.form === 'cases' ? [node.asked] : node.of
  return first ? nameOf(first) : node.label.form
}

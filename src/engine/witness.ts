import type { Witness } from '../model/assessment.ts'
import type { Mandate } from '../model/design.ts'
import type { Condition, Rule } from '../model/rule.ts'
import { judge, type Scene } from './judge.ts'
import { bodyOf } from './kinship.ts'
import type { Node } from './node.ts'
import { mandateSubject, mandatesPutForward, type Place, reaches } from './subject.ts'

/** The body that comes closest to a place, what it lacks and what is unknown of it (design, section 3.14). */
export function witnessOf(scene: Scene, { require }: Rule): Witness | undefined {
  if (require.form !== 'some' || require.domain !== 'mandates' || scene.subject.kind !== 'places')
    return undefined
  const { place } = scene.subject
  const known = scene.work.once([witnessOf, require, scene.plane], () =>
    mandatesPutForward(scene.design)
      .filter(mandate => takenIn(scene, mandate, require.where))
      .map(mandate => ownOf(scene, mandate, require.that)),
  )
  scene.work.spend(known.length)
  const [first, ...others] = known.map(own => candidate(own, place))
  const closest = first && others.reduce((best, one) => (closer(one, best) < 0 ? one : best), first)
  return closest?.witness ?? { missing: ['held'], unknown: [] }
}

/** What a mandate lacks, and what is unknown of it, wherever the place is. */
interface Own {
  readonly mandate: Mandate
  readonly lacks: readonly string[]
  readonly open: readonly string[]
}

interface Candidate {
  readonly witness: Witness & { readonly body: string }
  /** How far the mandate is from the place: it reaches it; same level; same place type; elsewhere. */
  readonly distance: number
}

function ownOf(scene: Scene, mandate: Mandate, that: Condition): Own {
  const parts = that.form === 'all' ? that.of : [that]
  const judged = parts.map(part => judge({ ...scene, subject: mandateSubject(mandate) }, part))
  const named = (truth: 'no' | 'unknown') => judged.filter(node => node.truth === truth).map(nameOf)
  return { mandate, lacks: named('no'), open: named('unknown') }
}

function candidate({ mandate, lacks, open }: Own, place: Place): Candidate {
  const distance = distanceOf(mandate, place)
  const missing = distance > 0 && !lacks.includes('held') ? ['held', ...lacks] : lacks
  const unknown = open.filter(one => !missing.includes(one))
  const witness = { body: mandate.body, mandate: mandate.id, missing, unknown }
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
  (!where || judge({ ...scene, plane: 'law', subject: mandateSubject(mandate) }, where).truth !== 'no')

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

import type { Witness } from '../model/assessment.ts'
import type { Mandate } from '../model/design.ts'
import type { Condition, Rule } from '../model/rule.ts'
import { judge } from './judge.ts'
import { bodyOf } from './kinship.ts'
import type { Node } from './node.ts'
import { lookingAt, onPlane, type Scene } from './scene.ts'
import { mandateSubject, mandatesPutForward, type Place, reaches, reachOf } from './subject.ts'

/** The body that comes closest to a place, what it lacks and what is unknown of it (design, section 3.14). */
export function witnessOf(scene: Scene, { require }: Rule): Witness | undefined {
  if (require.form !== 'some' || require.domain !== 'mandates' || scene.subject.kind !== 'places')
    return undefined
  const { place } = scene.subject
  const { work, plane } = scene
  const known = work.once([witnessOf, require, plane], () =>
    mandatesPutForward(scene.design)
      .filter(mandate => takenIn(scene, mandate, require.where))
      .map(mandate => testimonyOf(scene, mandate, require.that)),
  )
  work.spend(known.length)
  let closest: Candidate | undefined
  for (const { mandate, here, elsewhere } of known) {
    const distance = distanceOf(mandate, place)
    if (closest && distance > closest.distance) continue
    const candidate = { distance, witness: distance > 0 ? elsewhere : here }
    if (!closest || closer(candidate, closest) < 0) closest = candidate
  }
  return closest?.witness ?? { missing: ['held'], unknown: [] }
}

/** What a mandate lacks, and what is unknown of it, for a place that it reaches and for any other. */
interface Testimony {
  readonly mandate: Mandate
  readonly here: Witness
  readonly elsewhere: Witness
}

interface Candidate {
  readonly witness: Witness
  /** How far the mandate is from the place: it reaches it; same level; same place type; elsewhere. */
  readonly distance: number
}

function testimonyOf(scene: Scene, mandate: Mandate, that: Condition): Testimony {
  const parts = that.form === 'all' ? that.of : [that]
  const judged = parts.map(part => judge(lookingAt(scene, mandateSubject(mandate)), part))
  const named = (truth: 'no' | 'unknown') => judged.filter(node => node.truth === truth).map(nameOf)
  const [lacks, open] = [named('no'), named('unknown')]
  const lacking = (missing: readonly string[]): Witness => ({
    body: mandate.body,
    mandate: mandate.id,
    missing,
    unknown: open.filter(one => !missing.includes(one)),
  })
  return {
    mandate,
    here: lacking(lacks),
    elsewhere: lacking(lacks.includes('held') ? lacks : ['held', ...lacks]),
  }
}

function distanceOf(mandate: Mandate, place: Place): number {
  if (reaches(mandate, place)) return 0
  const { places, levels } = reachOf(mandate)
  const atLevel = levels === 'all' || levels.has(place.level)
  const ofType = places !== 'all' && (places.has(place.entry) || places.has(place.type))
  return ofType ? 1 : atLevel ? 2 : 3
}

const takenIn = (scene: Scene, mandate: Mandate, where: Condition | undefined) =>
  bodyOf(scene.design, mandate.body).role === 'put-forward' &&
  (!where || judge(lookingAt(onPlane(scene, 'law'), mandateSubject(mandate)), where).truth !== 'no')

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

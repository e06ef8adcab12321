import type { Condition, Test } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import type { Attachment, FactKind } from '../model/vocabulary.ts'
import { inOperation } from './applicability.ts'
import { bodyOf } from './kinship.ts'
import { wording } from './leaf.ts'
import { type Address, bodyAddress, kindOf, mandateAddress, plainAddress } from './lookup.ts'
import { allOf, anyOf, type Node, notOf, structural } from './node.ts'
import { nameOf } from './remembered.ts'
import { onPlane, type Scene } from './scene.ts'
import { sameInstitution } from './subject.ts'
import { type GivenDate, weighDates } from './weigh-date.ts'
import { weighIncludes, weighOnly } from './weigh-list.ts'
import { type ValueTest, weighSame, weighValue } from './weigh-value.ts'

/** A fact as a rule asks about it. */
type Asked = Extract<Condition, { form: 'fact' }>

/** Judges one test of one path; what many rules ask of a subject is judged once. */
export const weighFact = (scene: Scene, asked: Asked): Node =>
  scene.work.once([scene.subject, nameOf(asked), scene.plane], () => weighed(scene, asked))

/** A fact of the vocabulary, or what follows from the structure of the design. */
function weighed(scene: Scene, { path, test }: Asked): Node {
  const known = structure(scene, path)
  if (test.ask === 'at-latest' || test.ask === 'after')
    return weighDates(scene.design, [dateOf(scene, path), dateOf(scene, test.than)], path, test)
  if (known !== undefined) return structural(matches(test, known), path, known, wording(test))
  const address = addressOf(scene, path)
  switch (test.ask) {
    case 'includes':
      return weighIncludes(scene.design, address, path, test.values)
    case 'only':
      return weighOnly(scene.design, address, path, test.values)
    case 'same-on':
      return address.kind.path === 'held' && [scene.plane, test.plane].includes('practice')
        ? heldAlike(scene, address.kind, test.plane)
        : weighSame(scene.design, address, addressOf(onPlane(scene, test.plane), path), path, test)
    default:
      // `x: none` of a list: it names nothing at all.
      if (address.kind.type === 'some-of') return weighOnly(scene.design, address, path, [])
      return address.kind.path === 'held' ? held(scene, test) : weighValue(scene.design, address, path, test)
  }
}

const matches = (test: Test, value: string) =>
  (test.ask === 'is' && test.value === value) || (test.ask === 'in' && test.values.includes(value))
    ? 'yes'
    : 'no'

/** What is known without being stated: kinship, roles, what a mandate is for, the date of the design. */
function structure({ design, subject }: Scene, path: string): string | undefined {
  if (path === 'as-of') return design.asOf
  if (path === 'mechanism.status' || (path === 'status' && subject.kind === 'mechanism')) return design.status
  switch (subject.kind) {
    case 'bodies':
      return path === 'role' ? subject.body.role : undefined
    case 'mandates':
      if (path === 'function') return subject.mandate.function
      if (path === 'body') return subject.mandate.body
      return path === 'body.role' ? bodyOf(design, subject.mandate.body).role : undefined
    case 'places':
      return path === 'type' ? subject.place.type : path === 'level' ? subject.place.level : undefined
    case 'separations':
      if (path === 'same-body') return subject.one.id === subject.other.id ? 'yes' : 'no'
      if (path === 'same-institution')
        return sameInstitution(design, subject.one, subject.other) ? 'yes' : 'no'
      return undefined
    default:
      return undefined
  }
}

/** Where a path of a rule is read. */
function addressOf(scene: Scene, path: string): Address {
  const { design, subject, plane } = scene
  const first = path.slice(0, Math.max(path.indexOf('.'), 0))
  const below = path.slice(first.length + 1)
  if (first === 'state') return plainAddress('state', kind(scene, 'state', below), plane)
  if (first === 'mechanism') return plainAddress('mechanism', kind(scene, 'mechanism', below), plane)
  switch (subject.kind) {
    case 'bodies':
      return bodyAddress(design, subject.body.id, kind(scene, 'body', path), plane)
    case 'mandates': {
      const { id, body } = subject.mandate
      if (first === 'body') return bodyAddress(design, body, kind(scene, 'body', below), plane)
      return mandateAddress(design, id, body, kind(scene, 'mandate', path), plane)
    }
    case 'separations':
      return plainAddress(`separations/${subject.id}`, kind(scene, 'separation', path), plane)
    case 'mechanism':
    case 'state':
      return plainAddress(subject.kind, kind(scene, subject.kind, path), plane)
    case 'places':
      throw new Error(`A place has no fact “${path}”: the loader lets no such path through.`)
  }
}

function kind({ vocabulary }: Scene, on: Attachment, path: string): FactKind {
  const found = kindOf(vocabulary, on, path)
  if (!found)
    throw new Error(`The vocabulary has no fact “${path}” on ${on}: the loader lets no such path through.`)
  return found
}

const literalDate = /^\d{4}(-\d{2}){0,2}$/

const dateOf = (scene: Scene, from: string): Address | GivenDate => {
  if (literalDate.test(from)) return { date: from, asOf: false }
  return from === 'as-of' ? { date: scene.design.asOf, asOf: true } : addressOf(scene, from)
}

/** Whether a mandate is held, in law as stated and in practice as far as its body works. */
function held(scene: Scene, test: ValueTest): Node {
  const address = addressOf(scene, 'held')
  return scene.plane === 'practice'
    ? heldInPractice(scene, address, test)
    : weighValue(scene.design, address, 'held', test)
}

/** No one in office = no mandate exercised (design, section 3.5): a body that does not work holds nothing in practice. */
function heldInPractice(scene: Scene, address: Address, test: ValueTest): Node {
  if (scene.subject.kind !== 'mandates') throw new Error('Only a mandate is held.')
  const works = inOperation(scene, scene.subject.mandate.body)
  const stated = weighValue(scene.design, address, 'held', test)
  const exercised = allOf([works, stated])
  const acceptsNo = test.ask === 'is' ? test.value === 'no' : test.ask === 'in' && test.values.includes('no')
  if (!acceptsNo) return exercised
  const refused = weighValue(scene.design, address, 'held', { ask: 'is', value: 'no' })
  return anyOf([notOf(works), refused, exercised], { form: 'held', path: 'held' })
}

/** Whether a mandate is held alike on two planes: there is a value that it has on both. */
function heldAlike(scene: Scene, { values }: FactKind, plane: Plane): Node {
  const alike = [...values, 'none'].map(value =>
    allOf([held(scene, { ask: 'is', value }), held(onPlane(scene, plane), { ask: 'is', value })]),
  )
  return anyOf(alike, { form: 'same-on', path: 'held' })
}

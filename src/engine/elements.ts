import type { Body, Design } from '../model/design.ts'
import type { Domain } from '../model/rule.ts'
import { institutions, rootOf } from './kinship.ts'
import { remembered } from './remembered.ts'
import { bodySubject, mandateSubject, placesOf, reaches, type Subject, subjectsOf } from './subject.ts'

/** The members of a domain as the subject sees them: one list, and one subject each, for all who see the same. */
export function elementsOf(design: Design, subject: Subject, domain: Domain): readonly Subject[] {
  switch (domain) {
    case 'bodies':
    case 'places':
    case 'separations':
      return subjectsOf(design, domain)
    case 'others':
      return subject.kind === 'bodies' ? othersOf(design)(subject.body) : subjectsOf(design, 'bodies')
    case 'institutions':
      return institutionsOf(design)
    case 'institution':
      return kinOf(design, subject)
    case 'mandates':
      return mandatesOf(design, subject)
  }
}

const othersOf = remembered((design: Design) =>
  remembered((body: Body): readonly Subject[] =>
    subjectsOf(design, 'bodies').filter(other => other !== bodySubject(body)),
  ),
)

const institutionsOf = remembered((design: Design) => institutions(design).map(bodySubject))

/** A body's own mandates, those that reach a place, else all of the bodies put forward. */
function mandatesOf(design: Design, subject: Subject): readonly Subject[] {
  if (subject.kind === 'bodies') return mandatesByBody(design).get(subject.body.id) ?? none
  if (subject.kind === 'places') return mandatesReaching(design).get(subject.place) ?? none
  return subjectsOf(design, 'mandates')
}

const none: readonly Subject[] = []

const mandatesByBody = remembered((design: Design) =>
  grouped(design.mandates.map(mandate => [mandate.body, mandateSubject(mandate)])),
)

/** By place the mandates that reach it; places that the same mandates reach have one list. */
const mandatesReaching = remembered((design: Design) => {
  const lists = new Map<string, readonly Subject[]>()
  return new Map(
    placesOf(design).map(place => {
      const reaching = subjectsOf(design, 'mandates').filter(
        one => one.kind === 'mandates' && reaches(one.mandate, place),
      )
      const key = reaching.map(({ path }) => path).join(' ')
      const list = lists.get(key) ?? reaching
      lists.set(key, list)
      return [place, list]
    }),
  )
})

function kinOf(design: Design, subject: Subject): readonly Subject[] {
  if (subject.kind === 'bodies') return kin(design, rootOf(design, subject.body.id))
  if (subject.kind === 'mandates') return kin(design, rootOf(design, subject.mandate.body))
  if (subject.kind !== 'separations') return none
  const [one, other] = [rootOf(design, subject.one.id), rootOf(design, subject.other.id)]
  return one === other ? kin(design, one) : [...kin(design, one), ...kin(design, other)]
}

const kin = (design: Design, root: string): readonly Subject[] => kinByRoot(design).get(root) ?? none

const kinByRoot = remembered((design: Design) =>
  grouped(design.bodies.map(body => [rootOf(design, body.id), bodySubject(body)])),
)

function grouped(entries: readonly (readonly [string, Subject])[]): ReadonlyMap<string, readonly Subject[]> {
  const groups = new Map<string, Subject[]>()
  for (const [key, subject] of entries) {
    const group = groups.get(key)
    if (group) group.push(subject)
    else groups.set(key, [subject])
  }
  return groups
}

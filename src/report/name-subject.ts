import { byId } from './by-id.ts'
import { grouped } from './grouped.ts'
import { inLanguage } from './in-language.ts'
import { oncePerView } from './once-per-view.ts'
import type { DesignView } from './view.ts'
import { joined, word } from './word.ts'

/** The words for a subject of a finding, or for what a fact belongs to: `bodies/x`, `places/p@level`, `mechanism`. */
export const nameSubject = oncePerView((subject: string, view: DesignView): string => {
  const { design, language } = view
  const [kind, ...rest] = subject.split('/')
  const id = rest.join('/')
  if (kind === 'mechanism') return inLanguage(design.name, language)
  if (kind === 'state') return inLanguage(design.state.name, language)
  if (kind === 'bodies') return nameBody(id, view)
  if (kind === 'mandates') return nameMandate(id, view)
  if (kind === 'places') return namePlaceAtLevel(id, view)
  if (kind === 'separations') return namePair(id, view)
  return subject
})

/** Several subjects in one phrase; places are gathered by level. */
export function nameSubjects(subjects: readonly string[], view: DesignView): string {
  const [first] = subjects
  if (first === undefined || subjects.length === 1) return first === undefined ? '' : nameSubject(first, view)
  if (!subjects.every(isPlace))
    return joined(view, distinct(subjects.map(subject => nameSubject(subject, view))))
  return [...grouped(subjects.map(placeOf), ({ level }) => level)]
    .map(([level, places]) =>
      word(view, 'subject.place', {
        place: places.map(({ place }) => namePlace(place, view)).join('; '),
        level: nameLevel(level, view),
      }),
    )
    .join(' · ')
}

/** The name a design gives a body, else its id. */
export function nameBody(id: string, { design, language }: DesignView): string {
  const body = byId(design.bodies, id)
  return (body && inLanguage(body.name, language)) || id
}

/** The name of a place of the catalogue, else of the place type. */
export function namePlace(id: string, { design, language, knowledge }: DesignView): string {
  const entry = byId(design.state.places, id)
  const type = byId(knowledge.vocabulary.placeTypes, entry?.type ?? id)
  return (entry && inLanguage(entry.name, language)) || (type && inLanguage(type.name, language)) || id
}

/** The name of a level of authority. */
export function nameLevel(id: string, { design, language }: DesignView): string {
  const level = byId(design.state.levels, id)
  return (level && inLanguage(level.name, language)) || id
}

/** `places/p@level` or `p@level` taken apart. */
export function placeOf(subject: string): { place: string; level: string } {
  const [place = '', level = ''] = subject.replace(/^places\//, '').split('@')
  return { place, level }
}

const isPlace = (subject: string): boolean => subject.startsWith('places/')

function namePlaceAtLevel(id: string, view: DesignView): string {
  const { place, level } = placeOf(id)
  return word(view, 'subject.place', { place: namePlace(place, view), level: nameLevel(level, view) })
}

function namePair(id: string, view: DesignView): string {
  const [one = '', other = one] = id.split('+')
  return one === other ? nameBody(one, view) : joined(view, [nameBody(one, view), nameBody(other, view)])
}

function nameMandate(id: string, view: DesignView): string {
  const mandate = byId(view.design.mandates, id)
  if (mandate === undefined) return id
  const places =
    mandate.places === 'all'
      ? word(view, 'subject.all-places')
      : mandate.places.map(place => namePlace(place, view)).join(', ')
  return word(view, 'subject.mandate', { body: nameBody(mandate.body, view), places })
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)]

/** The body that a subject is, or whose mandate it is. */
export function bodyOfSubject(subject: string, { design }: DesignView): string | undefined {
  if (subject.startsWith('bodies/')) return subject.split('/')[1]
  return subject.startsWith('mandates/')
    ? byId(design.mandates, subject.split('/')[1] ?? '')?.body
    : undefined
}

import type { StructureChange, Told } from '../../model/difference.ts'
import type { Text } from '../../model/truth.ts'
import { inLanguage } from '../in-language.ts'
import { nameValue } from '../name-fact.ts'
import { sourceTitle } from '../name-source.ts'
import { nameBody, nameLevel, namePlace, nameSubject } from '../name-subject.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import type { Views } from './diff-document.ts'

/** One change of structure in a line: “Mandate everywhere, places: prison → all”. */
export function structureText({ subject, aspect, before, after }: StructureChange, views: Views): string {
  const view = after === 'absent' && aspect === 'itself' ? views.before : views.after
  const name = partName(subject, view)
  if (aspect === 'itself')
    return word(view, before === 'absent' ? 'diff.part-added' : 'diff.part-removed', { part: name })
  return word(view, 'diff.part-changed', {
    part: name,
    aspect: word(view, `diff.aspect.${aspect}`),
    before: toldText(before, aspect, whoNames(before, views.before, views)),
    after: toldText(after, aspect, views.after),
  })
}

/** A body that the second design has goes by its name there: ids are told as that design has them. */
const whoNames = (told: Told, side: DesignView, { after }: Views): DesignView =>
  after.design.bodies.some(({ id }) => id === told) ? after : side

/** What a part is called, with what it is and the id by which the file knows it. */
function partName(subject: string, view: DesignView): string {
  const [head = '', ...rest] = subject.split('/')
  const id = rest.join('/')
  if (id === '') return word(view, `diff.part.${head}`)
  return word(view, `diff.part.${head}`, { name: nameOf(head, id, view), id })
}

function nameOf(head: string, id: string, view: DesignView): string {
  if (head === 'levels') return nameLevel(id, view)
  if (head === 'places') return namePlace(id, view)
  if (head !== 'sources') return nameSubject(`${head}/${id}`, view)
  const source = view.design.sources.get(id)
  return source ? sourceTitle(source, view) : id
}

function toldText(told: Told, aspect: string, view: DesignView): string {
  if (told === 'absent') return word(view, 'diff.nothing')
  if (typeof told === 'string') return wordText(told, aspect, view)
  if (isList(told))
    return told.length > 0
      ? told.map(one => wordText(one, aspect, view)).join(', ')
      : word(view, 'diff.nothing')
  return inLanguage(told, view.language)
}

const isList = (told: readonly string[] | Text): told is readonly string[] => Array.isArray(told)

function wordText(told: string, aspect: string, view: DesignView): string {
  if (told === 'all') return word(view, 'diff.all')
  if (aspect === 'places' || aspect === 'except' || aspect === 'type') return namePlace(told, view)
  if (aspect === 'levels') return nameLevel(told, view)
  if (aspect === 'body' || aspect === 'part-of') return nameBody(told, view)
  if (aspect === 'role' || aspect === 'status' || aspect === 'function') return nameValue(told, view)
  return told
}

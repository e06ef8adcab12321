import type { Absent, FactChange, Stated, StructureChange, Told } from '../../model/difference.ts'
import type { Text } from '../../model/truth.ts'
import { inLanguage } from '../in-language.ts'
import type { View } from '../view.ts'

/** Values stand by themselves; where each side states them, and in which words, stands beside. */
export const factChangeJson = ({ kind, path, plane, before, after }: FactChange) => ({
  path,
  plane,
  before: before === 'absent' ? before : before.value,
  after: after === 'absent' ? after : after.value,
  kind,
  stated: {
    ...(before === 'absent' ? {} : { before: statedJson(before) }),
    ...(after === 'absent' ? {} : { after: statedJson(after) }),
  },
})

/** Where one side states a fact. */
export function statedJson({ value: _v, plane: _p, ...where }: Stated) {
  return where
}

/** One change of structure; a name is told in the language of the reader. */
export const structureJson = ({ subject, aspect, before, after }: StructureChange, view: View) => ({
  subject,
  aspect,
  before: toldJson(before, view),
  after: toldJson(after, view),
})

const toldJson = (told: Told | Absent, { language }: View): string | readonly string[] =>
  typeof told === 'string' || isList(told) ? told : inLanguage(told, language)

const isList = (told: readonly string[] | Text): told is readonly string[] => Array.isArray(told)

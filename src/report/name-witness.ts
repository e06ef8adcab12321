import type { Witness } from '../model/assessment.ts'
import { nameDottedFact } from './name-fact.ts'
import { nameBody } from './name-subject.ts'
import type { DesignView } from './view.ts'
import { counted, joined, word } from './word.ts'

/** Who comes closest to a place, what it lacks and what is not known of it. */
export function nameWitness({ body, missing, unknown }: Witness, view: DesignView): string {
  if (body === undefined) return word(view, 'coverage.nobody')
  const named = (paths: readonly string[]): string =>
    joined(view, [...new Set(paths.map(path => nameDottedFact(path, view)))])
  return [
    word(view, 'coverage.closest', { body: nameBody(body, view) }),
    ...(missing.length > 0
      ? [counted(view, 'coverage.lacks', missing.length, { missing: named(missing) })]
      : []),
    ...(unknown.length > 0 ? [word(view, 'coverage.unknown', { unknown: named(unknown) })] : []),
  ].join('; ')
}

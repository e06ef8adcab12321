import type { Problem } from '../model/problem.ts'
import type { FactKind } from '../model/vocabulary.ts'
import { complaintAbout } from './complaint.ts'
import { limits } from './limits.ts'
import { isList, type Path, valueAt } from './plain.ts'
import type { SchemaError, Validate } from './validators.ts'
import { problemOf, problemOfKey, type YamlFile } from './yaml-file.ts'

/** The validator says some things several times; past these there are more than are shown. */
const mostErrors = 5 * limits.problems

/** Everything in a file that its schema does not allow, each with its place. */
export function check(source: YamlFile, validate: Validate, kinds: readonly FactKind[]): Problem[] {
  if (source.value === undefined || validate(source.value)) return []
  const facts = kinds.map(({ path }) => path)
  const found = (validate.errors ?? []).slice(0, mostErrors).flatMap(error => {
    const path = pathOf(source, error)
    const complaint = complaintAbout({ error, path, value: valueAt(source.value, ...path), facts })
    if (complaint === undefined) return []
    if (error.keyword !== 'additionalProperties') return problemOf(source, path, complaint)
    return problemOfKey(source, [...path, `${error.params.additionalProperty}`], complaint)
  })
  // Where the text itself is at fault, a value that is missing follows from it.
  return found.filter(
    ({ line, column }) => !source.problems.some(said => said.line === line && said.column === column),
  )
}

const pathOf = (source: YamlFile, { instancePath }: SchemaError): Path => {
  const path: (string | number)[] = []
  for (const part of instancePath.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(isList(valueAt(source.value, ...path)) ? Number(step) : step)
  }
  return path
}

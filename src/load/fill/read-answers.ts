import { type FactPlane, factPlanes } from '../../model/truth.ts'
import { limits } from '../limits.ts'
import { itemsOf, type Path, textOf, valueAt } from '../plain.ts'
import { readYaml } from '../read-yaml.ts'
import { problemOf } from '../yaml-file.ts'
import type { PlacedCell } from './form-table.ts'
import type { Given } from './given.ts'
import type { ReadForm } from './read-form.ts'

const nothing: ReadForm = { given: [], strays: [], problems: [] }

/** A list of answers: `opcat: answers/1`. */
export function readAnswers(file: string, bytes: Uint8Array): ReadForm {
  const source = readYaml(file, bytes, limits.workbook.bytes)
  const own = source.problems.filter(({ code }) => code !== 'EMPTY_VALUE')
  if (own.length > 0) return { ...nothing, problems: own }
  if (valueAt(source.value, 'opcat') !== 'answers/1')
    return { ...nothing, problems: [{ code: 'NOT_A_FORM', file, with: {} }] }
  const at = (path: Path): PlacedCell | undefined => {
    const text = textOf(valueAt(source.value, ...path) ?? '')
    const { line, column } = problemOf(source, path, { code: '' })
    const place = {
      file,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    }
    return text.trim() === '' || text === 'null' ? undefined : { text, place }
  }
  const given: Given[] = []
  const strays: PlacedCell[] = []
  for (const [index] of itemsOf(valueAt(source.value, 'answers')).entries()) {
    const of = (key: string) => at(['answers', index, key])
    const [answer, path, plane, note, from] = [
      of('answer'),
      of('path'),
      of('plane'),
      of('note'),
      of('source'),
    ]
    const by = of('by') ?? at(['by'])
    if (!answer) {
      strays.push(...[note, from].filter(cell => cell !== undefined))
      continue
    }
    given.push({
      path: path?.text ?? '',
      plane: factPlanes.find(one => one === plane?.text) ?? ('both' satisfies FactPlane),
      design: at(['design'])?.text ?? '',
      answer,
      was: of('was')?.text ?? '',
      ...(from ? { source: from } : {}),
      ...(note ? { note } : {}),
      ...(by ? { by } : {}),
    })
  }
  return { given, strays, problems: [] }
}

import type { Problem } from '../model/problem.ts'
import { itemsOf, type Plain, valueAt } from './plain.ts'
import { placeOf } from './positions.ts'
import { problemOf, type YamlFile } from './yaml-file.ts'

/** The items of a list that say what an item before them says, in the keys that tell items apart. */
export function repeated(source: YamlFile, list: string, keys: readonly string[]): Problem[] {
  const first = new Map<string, number>()
  return itemsOf(valueAt(source.value, list)).flatMap((item, index) => {
    const said = JSON.stringify(keys.map(key => scalarOf(valueAt(item, key))))
    const before = first.get(said)
    if (before === undefined) {
      first.set(said, index)
      return []
    }
    const { line } = placeOf(source.lines, source.offsetOf([list, before]))
    return [problemOf(source, [list, index], { code: 'DUPLICATE_ENTRY', with: { line: `${line}` } })]
  })
}

/** What is no scalar is reported elsewhere; here it is only told apart from what is missing. */
const scalarOf = (value: Plain | undefined): Plain => (typeof value === 'object' ? '' : (value ?? null))

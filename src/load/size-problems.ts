import type { Problem } from '../model/problem.ts'
import { limits } from './limits.ts'
import { entriesOf, itemsOf, type Path, type Plain, valueAt } from './plain.ts'
import { problemOfKey, type YamlFile } from './yaml-file.ts'

/** Where each kind of entry stands in a design or a state. */
const designEntries = { bodies: ['bodies'], mandates: ['mandates', 'list'], separations: ['separations'] }
const stateEntries = { levels: ['levels'], places: ['places', 'list'] }

/** What of a design is so much that judging it would take too long. */
export function designSizeProblems(source: YamlFile, path: Path): Problem[] {
  const pairs = pairsIn(valueAt(source.value, ...path))
  const crowded = tooManyEntries(source, path, designEntries)
  if (crowded.length > 0 || pairs <= limits.pairs) return crowded
  const complaint = { code: 'TOO_MANY_PAIRS', with: { count: `${pairs}`, limit: `${limits.pairs}` } }
  return [problemOfKey(source, [...path, 'bodies'], complaint)]
}

/** What of a state is. */
export function stateSizeProblems(source: YamlFile, path: Path): Problem[] {
  const entries = entriesOf(valueAt(source.value, ...path, 'places', 'list'))
  const levels = entriesOf(valueAt(source.value, ...path, 'levels')).length
  // Beside the entries each level has its other places.
  const places = entries.reduce((sum, [, entry]) => sum + itemsOf(valueAt(entry, 'levels')).length, levels)
  const crowded = tooManyEntries(source, path, stateEntries)
  if (crowded.length > 0 || places <= limits.places) return crowded
  const complaint = { code: 'TOO_MANY_PLACES', with: { count: `${places}`, limit: `${limits.places}` } }
  return [problemOfKey(source, [...path, 'places'], complaint)]
}

const tooManyEntries = (
  source: YamlFile,
  path: Path,
  where: Partial<Record<keyof typeof limits.entries, readonly string[]>>,
): Problem[] =>
  Object.entries(where).flatMap(([key, steps]) => {
    const at = [...path, ...steps]
    const count = countOf(valueAt(source.value, ...at))
    const limit = limits.entries[key as keyof typeof limits.entries]
    const words = { key, count: `${count}`, limit: `${limit}` }
    return count > limit ? [problemOfKey(source, at, { code: 'TOO_MANY_ENTRIES', with: words })] : []
  })

const countOf = (value: Plain | undefined): number => itemsOf(value).length + entriesOf(value).length

/** Each body with itself, each pair inside one institution, and each listed pair. */
function pairsIn(design: Plain | undefined): number {
  const bodies = entriesOf(valueAt(design, 'bodies'))
  const parents = new Map(bodies.map(([id, body]) => [id, valueAt(body, 'part-of')]))
  const sizes = new Map<string, number>()
  for (const [id] of bodies) {
    const root = rootOf(id, parents)
    sizes.set(root, (sizes.get(root) ?? 0) + 1)
  }
  const kin = [...sizes.values()].reduce((sum, size) => sum + (size * (size + 1)) / 2, 0)
  return kin + itemsOf(valueAt(design, 'separations')).length
}

/** As far as the chain goes before it is too deep or turns in a circle, both of which are said elsewhere. */
function rootOf(id: string, parents: ReadonlyMap<string, Plain | undefined>): string {
  let root = id
  for (let depth = 0; depth < limits.depth; depth += 1) {
    const parent = parents.get(root)
    if (typeof parent !== 'string') return root
    root = parent
  }
  return root
}

import type { Problem } from '../model/problem.ts'
import { limits } from './limits.ts'
import { idsOf, lookedUp, words } from './look-up.ts'
import { entriesOf, isMap, itemsOf, type Path, type Plain, valueAt } from './plain.ts'
import { problemOf, problemOfKey, type YamlFile } from './yaml-file.ts'

/** Parts of bodies that are not there, or of themselves; pairs named twice; mandates exercised by no one. */
export function bodyProblems(source: YamlFile, path: Path): Problem[] {
  const ids = idsOf(source, [...path, 'bodies'])
  const bodies = lookedUp(source, 'UNKNOWN_BODY', ids)
  const parents = new Map(
    entriesOf(valueAt(source.value, ...path, 'bodies')).map(([id, body]) => [id, valueAt(body, 'part-of')]),
  )
  return [
    ...ids.flatMap(id => words(source, [...path, 'bodies', id, 'part-of']).flatMap(bodies)),
    ...circles(parents).map(({ id, circle }) =>
      problemOf(source, [...path, 'bodies', id, 'part-of'], {
        code: 'PART_OF_CIRCLE',
        with: { circle: circle.join(' → ') },
      }),
    ),
    ...idsOf(source, [...path, 'mandates', 'list']).flatMap(id =>
      words(source, [...path, 'mandates', 'list', id, 'body']).flatMap(bodies),
    ),
    ...ids
      .filter(id => chainOf(parents, id).length > limits.depth)
      .slice(0, 1)
      .map(id =>
        problemOfKey(source, [...path, 'bodies', id], {
          code: 'TOO_DEEP',
          with: { limit: `${limits.depth}` },
        }),
      ),
    ...separationProblems(source, path, bodies),
    ...contradictions(source, path, parents),
  ]
}

type Parents = ReadonlyMap<string, Plain | undefined>

/** Each circle once, at the first of its bodies. */
const circles = (parents: Parents): { id: string; circle: string[] }[] => {
  const seen = new Set<string>()
  return [...parents.keys()].flatMap(id => {
    const chain = chainOf(parents, id)
    const closes = parents.get(chain.at(-1) ?? id) === id
    if (!closes || seen.has(id)) return []
    for (const body of chain) seen.add(body)
    return { id, circle: [...chain, id] }
  })
}

/** A body and all it is part of, as far as that goes without turning in a circle or becoming too deep. */
const chainOf = (parents: Parents, id: string): string[] => {
  const chain: string[] = []
  let here: Plain | undefined = id
  while (typeof here === 'string' && !chain.includes(here) && chain.length <= limits.depth) {
    chain.push(here)
    here = parents.get(here)
  }
  return chain
}

const separationProblems = (source: YamlFile, path: Path, bodies: ReturnType<typeof lookedUp>): Problem[] => {
  const seen = new Set<string>()
  return itemsOf(valueAt(source.value, ...path, 'separations')).flatMap((_, index) => {
    const between = [...path, 'separations', index, 'between']
    const named = words(source, between)
    const pair = named.map(({ word }) => word)
    const key = pair.toSorted().join('+')
    const again = pair.length === 2 && seen.has(key)
    seen.add(key)
    const complaint = { code: 'DUPLICATE_SEPARATION', with: { pair: pair.join(', ') } }
    return [...named.flatMap(bodies), ...(again ? [problemOf(source, between, complaint)] : [])]
  })
}

/** No one in office is not in operation, and exercises no mandate (design, section 3.5). */
const contradictions = (source: YamlFile, path: Path, parents: Parents): Problem[] => {
  const inOperation = (body: string): Plain | undefined =>
    chainOf(parents, body)
      .map(id => isOf(valueAt(source.value, ...path, 'bodies', id, 'in-operation')))
      .find(value => value !== undefined)
  return entriesOf(valueAt(source.value, ...path, 'mandates', 'list')).flatMap(([id, mandate]) => {
    const exercised = isOf(valueAt(mandate, 'practice'))
    const body = valueAt(mandate, 'body')
    if (exercised !== 'yes' && exercised !== 'occasional') return []
    if (typeof body !== 'string' || inOperation(body) !== 'no') return []
    const at = [...path, 'mandates', 'list', id, 'practice']
    return problemOf(source, at, { code: 'CONTRADICTION', with: { mandate: id, body } })
  })
}

const isOf = (value: Plain | undefined): Plain | undefined => {
  if (!isMap(value)) return value
  return 'practice' in value ? isOf(value.practice) : value.is
}

import { schemaOf } from '../../src/load/schemas.ts'
import type { Kind } from '../../src/load/validators.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'

type Schema = Readonly<Record<string, unknown>>
type Value = string | number | readonly Value[] | { readonly [key: string]: Value }

/** What stands where a file takes any text, any address, any place in a source. */
export interface Texts {
  readonly text: string
  readonly address: string
  readonly pinpoint: string
}

/** A file in which everything is said that can be said, and where in it there is free text. */
export interface Everything {
  readonly content: string
  readonly free: readonly string[]
}

/** Values that must lead somewhere, by the end of the path at which they stand; nothing for what is better left out. */
type Fixed = Readonly<Record<string, Value | undefined>>

/**
 * A file made from its schema, with every key that there is: a new text of the grammar is in it the day that it comes.
 * What stands at many places is written once and repeated by aliases, or the file would be too large.
 */
export function everything(
  kind: Kind,
  vocabulary: Vocabulary,
  { texts, fixed, answer }: { readonly texts: Texts; readonly fixed: Fixed; readonly answer: 0 | 1 },
): Everything {
  const whole = schemaOf(kind, vocabulary) as Schema
  // Designs share their sources with the state.
  const source = kind === 'state' ? 't' : 's'
  const definitions = whole.definitions as Readonly<Record<string, Schema>>
  const free: string[] = []
  let asked = 0
  const value = made(whole, [])
  const content = JSON.stringify(value, null, 1)
    .replace(repeated, () => `&e ${JSON.stringify(texts.text)}`)
    .replaceAll(repeated, '*e')
  return { content, free }

  function made(schema: Schema, path: readonly string[]): Value | undefined {
    const [known, set] = fixedAt(fixed, path)
    if (known) return set
    if (schema.$ref) return made(definitions[String(schema.$ref).split('/').at(-1) ?? ''] as Schema, path)
    if (schema.if) return made(chosen(schema), path)
    if (schema.const !== undefined) return schema.const as Value
    if (schema.enum) return answered(schema.enum as readonly string[])
    if (schema.type === 'object' || schema.properties) return map(schema, path)
    if (schema.type === 'array') return list(schema, path)
    if (schema.type === 'number' || schema.type === 'integer') return Math.max(1, Number(schema.minimum ?? 1))
    return text(schema, path)
  }

  /** Facts are said with all that can stand beside them, on both planes where they have planes. */
  function chosen({ if: asked, then: met, else: otherwise, ...rest }: Schema): Schema {
    const told = JSON.stringify(asked)
    const plainly = told === '{"type":"string"}' || told.startsWith('{"enum"')
    const planeless = told.includes('"law"') && Object.keys(propertiesOf(met as Schema)).length === 0
    return { ...rest, ...((plainly || planeless ? otherwise : met) as Schema) }
  }

  function answered(values: readonly string[]): string {
    // Every other answer is not known, so that there is something open too.
    asked += 1
    return asked % 2 === answer && values.includes('unknown') ? 'unknown' : (values[0] ?? '')
  }

  function map(schema: Schema, path: readonly string[]): Value {
    const beside = ((schema.allOf ?? []) as readonly Schema[]).map(part =>
      part.$ref ? definitions[String(part.$ref).split('/').at(-1) ?? ''] : part,
    )
    const properties = Object.assign({}, ...beside.map(part => part?.properties ?? {}))
    const own = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema | true>>)
    const [entry] = Object.values((schema.patternProperties ?? {}) as Readonly<Record<string, Schema>>)
    const listed = entry ? (idsAt(source)[path.at(-1) ?? ''] ?? ['x']).map(id => [id, entry] as const) : []
    return Object.fromEntries(
      [...own, ...listed].flatMap(([key, part]) => {
        const value = made(part === true ? (properties[key] as Schema) : part, [...path, key])
        return value === undefined ? [] : [[key, value]]
      }),
    )
  }

  function list(schema: Schema, path: readonly string[]): Value {
    const item = made(schema.items as Schema, [...path, '0'])
    return item === undefined ? [] : [item]
  }

  function text(schema: Schema, path: readonly string[]): Value {
    const parts = [schema, ...((schema.allOf ?? []) as readonly Schema[])].map(part =>
      part.$ref ? (definitions[String(part.$ref).split('/').at(-1) ?? ''] as Schema) : part,
    )
    const meant = parts.map(({ $comment }) => $comment)
    if (meant.includes('date')) return '2021-01-01'
    if (meant.includes('id')) return 'x'
    free.push(path.join('.'))
    if (meant.includes('url')) return `https://example.org/${texts.address}`
    if (meant.includes('source')) return `${source}#${texts.pinpoint}`
    if (
      parts.every(({ pattern }) => pattern === undefined || pattern === '\\S' || /S\]\{0,/.test(`${pattern}`))
    )
      return mark
    throw new Error(`What may stand at ${path.join('.')}?`)
  }
}

const propertiesOf = (schema: Schema): object => (schema.properties ?? {}) as object

const mark = '\u0001'
const repeated = JSON.stringify(mark)

/** The ids under which entries stand, by the key that holds them. */
const idsAt = (source: string): Readonly<Record<string, readonly string[]>> => ({
  sources: [source],
  bodies: ['a', 'b'],
  levels: ['l'],
  list: ['m'],
  provisions: ['X-1'],
})

function fixedAt(fixed: Fixed, path: readonly string[]): readonly [boolean, Value?] {
  for (let start = 0; start < path.length; start += 1) {
    const end = path.slice(start).join('.')
    if (Object.hasOwn(fixed, end)) return [true, fixed[end] as Value]
  }
  return [false]
}

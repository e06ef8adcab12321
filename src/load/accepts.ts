import type { Schema } from './schema.ts'

/** Whether a value satisfies a schema, and nothing more: quick for what is sound, as nearly all is. */
export type Accepts = (value: unknown) => boolean

type Fields = Readonly<Record<string, unknown>>
type Entries = Readonly<Record<string, Schema>>

/** How parts of a schema are prepared: when a value first needs them. */
interface Preparing {
  readonly late: (part: Schema | boolean) => Accepts
  readonly named: (definition: string) => Accepts
}

/** Knows of JSON Schema what the schemas of this product use; a test holds it against a full validator. */
export function acceptsBy(schema: Schema): Accepts {
  const definitions = (schema.definitions ?? {}) as Entries
  const known = new Map<string, Accepts>()
  const late = (part: Schema | boolean): Accepts => {
    let check: Accepts | undefined
    return value => {
      check ??= typeof part === 'boolean' ? () => part : prepared(part, { late, named })
      return check(value)
    }
  }
  const named = (definition: string): Accepts => {
    const found = known.get(definition) ?? late(definitions[definition] ?? false)
    known.set(definition, found)
    return found
  }
  return late(schema)
}

function prepared(part: Schema, how: Preparing): Accepts {
  const checks = Object.entries(part).flatMap(
    ([keyword, asked]) => schemaCheck(keyword, part, how) ?? plainCheck(keyword, asked) ?? [],
  )
  const [only = () => true] = checks
  return checks.length < 2 ? only : value => checks.every(check => check(value))
}

/** Keywords that hold schemas. */
function schemaCheck(keyword: string, part: Schema, { late, named }: Preparing): Accepts | undefined {
  const asked = part[keyword] as Schema
  switch (keyword) {
    case '$ref':
      return named(String(asked).slice('#/definitions/'.length))
    case 'items': {
      const check = late(asked)
      return value => !Array.isArray(value) || value.every(check)
    }
    case 'if': {
      const [met, then, otherwise] = [asked, part.then, part.else].map(one => late((one ?? true) as Schema))
      return value => (met?.(value) ? then?.(value) : otherwise?.(value)) ?? false
    }
    case 'allOf':
    case 'anyOf': {
      const checks = (asked as unknown as readonly Schema[]).map(late)
      return keyword === 'allOf'
        ? value => checks.every(check => check(value))
        : value => checks.some(check => check(value))
    }
    case 'not': {
      const check = late(asked)
      return value => !check(value)
    }
    default:
      return keyword === firstOfFields(part) ? fieldsCheck(part, late) : undefined
  }
}

const fieldKeywords = ['properties', 'patternProperties', 'additionalProperties'] as const

const firstOfFields = (part: Schema): string | undefined => fieldKeywords.find(key => key in part)

/** The three keywords on the fields of a map, which only make sense together. */
function fieldsCheck(part: Schema, late: (part: Schema | boolean) => Accepts): Accepts {
  const each = (key: string) => Object.entries((part[key] ?? {}) as Entries)
  const own = new Map(each('properties').map(([key, one]) => [key, late(one)]))
  const patterns = each('patternProperties').map(([key, one]) => [new RegExp(key, 'u'), late(one)] as const)
  const others = late((part.additionalProperties ?? true) as Schema | boolean)
  const isField = (key: string, value: unknown): boolean => {
    const check = own.get(key)
    const matching = patterns.filter(([pattern]) => pattern.test(key))
    if (check && !check(value)) return false
    return check || matching.length > 0 ? matching.every(([, one]) => one(value)) : others(value)
  }
  return value => !isFields(value) || Object.keys(value).every(key => isField(key, value[key]))
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keywords that hold no schema; for one that is not known, nothing is acceptable, so that it shows. */
function plainCheck(keyword: string, asked: unknown): Accepts | undefined {
  const n = asked as number
  const checks: Readonly<Record<string, () => Accepts | undefined>> = {
    type: () => typeCheck([asked].flat() as readonly string[]),
    const: () => value => value === asked,
    enum: () => {
      const listed = new Set(asked as readonly unknown[])
      return value => listed.has(value)
    },
    required: () => value =>
      !isFields(value) || (asked as readonly string[]).every(key => value[key] !== undefined),
    minProperties: () => value => !isFields(value) || Object.keys(value).length >= n,
    minItems: () => value => !Array.isArray(value) || value.length >= n,
    maxItems: () => value => !Array.isArray(value) || value.length <= n,
    minimum: () => value => typeof value !== 'number' || value >= n,
    maximum: () => value => typeof value !== 'number' || value <= n,
    pattern: () => {
      const pattern = new RegExp(String(asked), 'u')
      return value => typeof value !== 'string' || pattern.test(value)
    },
  }
  if (saysNothing.has(keyword)) return undefined
  return Object.hasOwn(checks, keyword) ? checks[keyword]?.() : () => false
}

const saysNothing: ReadonlySet<string> = new Set([
  '$schema',
  '$comment',
  'title',
  'description',
  'definitions',
  'then',
  'else',
  ...fieldKeywords,
])

const types: Readonly<Record<string, Accepts>> = {
  object: isFields,
  array: Array.isArray,
  string: value => typeof value === 'string',
  number: value => Number.isFinite(value),
  integer: value => Number.isInteger(value),
  boolean: value => typeof value === 'boolean',
}

const typeCheck = (names: readonly string[]): Accepts => {
  const some = names.map(name => types[name] ?? (() => false))
  return value => some.some(isType => isType(value))
}

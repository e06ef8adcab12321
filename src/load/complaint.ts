import { limits } from './limits.ts'
import { nearest } from './nearest.ts'
import { isList, isMap, type Path, type Plain, textOf } from './plain.ts'
import type { SchemaError } from './validators.ts'
import type { Complaint } from './yaml-file.ts'

/** One thing a validator found, with what is needed to say it well. */
interface Found {
  readonly error: SchemaError
  readonly path: Path
  readonly value: Plain | undefined
  /** Every fact there is, to find the one that was meant. */
  readonly facts: readonly string[]
}

/** What is wrong in the words of this product; nothing for what only repeats another error. */
export function complaintAbout(found: Found): Complaint | undefined {
  const { keyword, params, parentSchema } = found.error
  const key = nameOf(found.path)
  if (keyword === 'if') return undefined
  if (keyword === 'type' && found.path.length === 0) return { code: 'NO_KEYS' }
  if (keyword === 'required') return { code: 'MISSING_KEY', with: { key: `${params.missingProperty}` } }
  if (keyword === 'additionalProperties') return unknownKey(found)
  if (found.value === null) return { code: 'EMPTY_VALUE', with: { key } }
  if (keyword === 'enum' || keyword === 'const') return notListed(found)
  const meant = codeOf[`${parentSchema.$comment}`]
  if (typeof found.value === 'boolean' && Array.isArray(params.type))
    return { code: 'BOOLEAN', with: { key, value: `${found.value}` }, suggestion: found.value ? 'yes' : 'no' }
  if (meant) return { code: meant, with: { key, value: shown(found.value) } }
  if (keyword === 'type') return { code: typeCodes[`${params.type}`] ?? 'NOT_A_VALUE', with: { key } }
  if (parentSchema.$comment === 'quote') return { code: 'QUOTE_TOO_LONG', with: { limit: `${limits.quote}` } }
  if (keyword === 'minimum') return { code: 'NUMBER_TOO_SMALL', with: { key, least: `${params.limit}` } }
  return { code: 'EMPTY_VALUE', with: { key } }
}

/** By the `$comment` of a schema: what it means not to satisfy it. */
const codeOf: Readonly<Record<string, string>> = {
  date: 'DATE_INVALID',
  id: 'BAD_ID',
  url: 'BAD_URL',
  source: 'BAD_SOURCE',
  period: 'BAD_PERIOD',
  pair: 'NOT_A_PAIR',
  list: 'NOT_A_LIST',
  number: 'NOT_A_NUMBER',
  function: 'NOT_A_FUNCTION',
  'place-type': 'UNKNOWN_PLACE_TYPE',
  subject: 'BAD_SUBJECT',
  fingerprint: 'WRONG_FINGERPRINT',
}

const typeCodes: Readonly<Record<string, string>> = {
  object: 'NOT_A_MAP',
  array: 'NOT_A_LIST',
  string: 'NOT_A_TEXT',
  number: 'NOT_A_NUMBER',
  integer: 'NOT_A_NUMBER',
}

const nameOf = (path: Path): string => `${path.findLast(step => typeof step === 'string') ?? ''}`

const shown = (value: Plain | undefined): string => textOf(value).slice(0, 80)

function unknownKey({ error, path, facts }: Found): Complaint {
  const { parentSchema } = error
  const key = `${error.params.additionalProperty}`
  const allowed = Object.keys(parentSchema.properties ?? {})
  const suggestion = nearest(key, allowed)
  const words = { key, value: key, plane: key, fact: nameOf(path), allowed: allowed.join(', ') }
  if (parentSchema.patternProperties) return { code: 'BAD_ID', with: words }
  switch (parentSchema.$comment) {
    case 'planes':
      return { code: key === 'law' || key === 'practice' ? 'WRONG_PLANE' : 'BESIDE_PLANES', with: words }
    case 'facts':
      return { code: 'UNKNOWN_FACT', with: words, suggestion: suggestion ?? misplaced(key, facts) }
    case 'value':
      return { code: 'VALUE_NOT_LISTED', with: words, suggestion }
    case 'function':
      return { code: 'NOT_A_FUNCTION', with: words, suggestion }
    default:
      return { code: 'UNKNOWN_KEY', with: words, suggestion }
  }
}

/** A fact written without the group it belongs to: `seconded` for `members.seconded`. */
const misplaced = (key: string, facts: readonly string[]): string | undefined => {
  const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
  const found = nearest(key, facts.map(last))
  return nearest(key, facts) ?? facts.find(path => last(path) === found)
}

function notListed({ error, path, value }: Found): Complaint {
  const { allowedValues, allowedValue } = error.params
  const allowed = (Array.isArray(allowedValues) ? allowedValues : [allowedValue]).map(String)
  const answers = allowed.includes('yes') && allowed.includes('no')
  const words = { key: nameOf(path), value: shown(value), allowed: allowed.join(', ') }
  if (typeof value === 'boolean' && answers)
    return { code: 'BOOLEAN', with: words, suggestion: value ? 'yes' : 'no' }
  if (value === 'none' && answers) return { code: 'NONE_FOR_NO', with: words, suggestion: 'no' }
  const meant = codeOf[`${error.parentSchema.$comment}`]
  if (meant === undefined && (isMap(value) || isList(value))) return { code: 'NOT_A_VALUE', with: words }
  return { code: meant ?? 'VALUE_NOT_LISTED', with: words, suggestion: nearest(shown(value), allowed) }
}

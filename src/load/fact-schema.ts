import { confidences } from '../model/design.ts'
import type { FactKind } from '../model/vocabulary.ts'
import { limits } from './limits.ts'
import { choose, closed, oneOrMore, ref, type Schema } from './schema.ts'

/** The name of the definition for facts of this kind's shape; kinds alike in type, values and planes share one. */
export type NameOf = (kind: FactKind) => string

/** What may stand beside the value of a fact. */
const evidence: Schema = {
  source: oneOrMore(ref('source-reference')),
  quote: {
    allOf: [ref('phrase'), { $comment: 'quote', pattern: `^[\\s\\S]{0,${limits.quote}}$` }],
    description: 'The very words of the source; [...] where some are left out',
  },
  note: ref('phrase'),
  confidence: { enum: confidences },
  by: ref('phrase', { description: 'Who answered, when the fact came from a form' }),
  on: ref('date', { description: 'The day of that answer' }),
}
const anyEvidence: Schema = Object.fromEntries(Object.keys(evidence).map(key => [key, true]))

const isObject: Schema = { type: 'object' }
const says = (key: string): Schema => ({ type: 'object', required: [key] })

/** One definition for each shape a fact can have, and which of them a kind uses. */
export const factDefinitions = (kinds: readonly FactKind[]): { definitions: Schema; nameOf: NameOf } => {
  const definitions: Record<string, Schema> = {
    evidence: { properties: evidence },
    'said-yes-no': said(yesNo, {}),
  }
  const names = new Map<string, string>()
  const shapeOf = (kind: FactKind): string => JSON.stringify([kind.type, kind.values, kind.planes])
  for (const kind of kinds) {
    if (names.has(shapeOf(kind))) continue
    names.set(shapeOf(kind), kind.path)
    Object.assign(definitions, definitionsOf(kind))
  }
  return { definitions, nameOf: kind => names.get(shapeOf(kind)) ?? kind.path }
}

const yesNo: Schema = { enum: ['yes', 'no', 'unknown'] }

const values = (kind: FactKind): Schema => {
  const enough = ['none', 'unknown']
  if (kind.type === 'yes-no') return yesNo
  if (kind.type === 'one-of') return { enum: [...kind.values, ...enough] }
  if (kind.type === 'number')
    return choose({ type: 'string' }, { $comment: 'number', enum: enough }, { type: 'number', minimum: 0 })
  if (kind.type === 'date') return choose({ enum: enough }, {}, ref('date'))
  if (kind.type === 'text') return ref('phrase')
  const items = { $comment: meant(kind), enum: kind.values }
  return choose({ type: 'array' }, { type: 'array', items }, { $comment: 'list', enum: enough })
}

const meant = ({ path }: FactKind): string => (path === 'functions' ? 'function' : 'value')

/** A plain value, or `{ is, source, quote, note, confidence, by, on }`. */
const said = (value: Schema, more: Schema): Schema =>
  choose(
    isObject,
    closed({ is: value, ...anyEvidence, ...more }, { required: ['is'], allOf: [ref('evidence')] }),
    value,
  )

const definitionsOf = (kind: FactKind): Record<string, Schema> => {
  const { path, planes } = kind
  const many = kind.type === 'some-of'
  const value = { [`value-${path}`]: values(kind) }
  const one = said(ref(`value-${path}`), many ? { complete: { enum: yesNo.enum } } : {})
  const members = Object.fromEntries([...kind.values, 'complete'].map(member => [member, ref('said-yes-no')]))
  return {
    ...value,
    ...(many ? { [`members-${path}`]: closed(members, { $comment: meant(kind) }) } : {}),
    [`said-${path}`]: many ? choose({ ...isObject, not: says('is') }, ref(`members-${path}`), one) : one,
    [`fact-${path}`]: choose(
      { anyOf: [says('law'), says('practice')] },
      closed(Object.fromEntries(planes.map(plane => [plane, ref(`said-${path}`)])), { $comment: 'planes' }),
      ref(`said-${path}`),
    ),
  }
}

/** The facts as the nested maps in which they are written: `members: { seconded: yes }`. */
export const factTree = (kinds: readonly FactKind[], nameOf: NameOf, prefix = ''): Schema => {
  const heads = new Set(kinds.map(({ path }) => path.slice(prefix.length).split('.', 1)[0] ?? path))
  return Object.fromEntries(
    [...heads].map(head => {
      const path = `${prefix}${head}`
      const kind = kinds.find(kind => kind.path === path)
      if (kind) return [head, ref(`fact-${nameOf(kind)}`, shown(kind))]
      const inner = kinds.filter(kind => kind.path.startsWith(`${path}.`))
      return [head, closed(factTree(inner, nameOf, `${path}.`), { $comment: 'facts' })]
    }),
  )
}

const shown = ({ name, ask, unit }: FactKind): Schema => ({
  title: name.en,
  description: [...Object.values(ask).map(question => question.en), ...(unit ? [`In ${unit}.`] : [])].join(
    ' ',
  ),
})

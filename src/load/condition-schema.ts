import { domains } from '../model/rule.ts'
import { planes } from '../model/truth.ts'
import { choose, closed, oneOrMore, ref, type Schema } from './schema.ts'

const value: Schema = { type: ['string', 'number'] }
const several = (schema: Schema): Schema => ({ type: 'array', minItems: 1, items: schema })
const has = (...keys: string[]): Schema => ({ anyOf: keys.map(key => ({ required: [key] })) })

/** Which key asks for which others. */
const asks: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['some'], ['that']],
  [['every'], ['that', 'if-none']],
  [['rule'], ['if-none']],
]

/** The rule language as a schema; whether paths, planes and values are right is asked when a rule is compiled. */
export const conditionDefinitions: Schema = {
  condition: {
    type: 'object',
    minProperties: 1,
    properties: {
      all: several(ref('condition')),
      any: several(ref('condition')),
      not: ref('condition'),
      'at-least': { type: 'integer', minimum: 1 },
      'at-most': { type: 'integer', minimum: 0 },
      of: { type: 'array', minItems: 1 },
      law: ref('condition'),
      practice: ref('condition'),
      rule: { type: 'string' },
      'if-none': { enum: ['yes', 'no'] },
      some: { enum: domains },
      every: { enum: domains },
      count: { enum: domains },
      where: ref('condition'),
      that: ref('condition'),
    },
    additionalProperties: ref('test'),
    allOf: [
      choose(
        has('some', 'every', 'count'),
        { properties: { of: ref('meetings') } },
        choose(has('at-least', 'of'), {
          required: ['at-least', 'of'],
          properties: { of: several(ref('condition')) },
        }),
      ),
      ...asks.map(([keys, required]) => choose(has(...keys), { required })),
    ],
  },
  test: choose(
    { type: 'object' },
    closed(
      {
        in: several(value),
        includes: oneOrMore({ type: 'string' }),
        only: several({ type: 'string' }),
        'at-least': { type: 'number' },
        'at-most': { type: 'number' },
        'at-latest': value,
        after: value,
        plus: ref('period'),
        'same-on': { enum: planes },
      },
      { minProperties: 1 },
    ),
    value,
  ),
  period: { $comment: 'period', type: 'string', pattern: '^P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,5}D)?$' },
  meetings: several({ $comment: 'pair', type: 'array', items: ref('function'), minItems: 2, maxItems: 2 }),
}

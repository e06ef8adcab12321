// Pure ajv: two schemas per condition, one for what surely holds and one for what surely does not.
import { Ajv } from 'ajv'
import { eachDesign, truthFrom } from './each-design.js'

const ajv = new Ajv({ strict: false })

function schemaOf(condition, holds) {
  const { all, any, key } = condition
  if (all) return { [holds ? 'allOf' : 'anyOf']: all.map(one => schemaOf(one, holds)) }
  if (any) return { [holds ? 'anyOf' : 'allOf']: any.map(one => schemaOf(one, holds)) }
  const asked = testOf(condition)
  return { required: [key], properties: { [key]: holds ? asked : { not: asked } } }
}

function testOf({ in: values, 'at-least': minimum, 'at-most': maximum }) {
  if (values) return { enum: values }
  return { type: 'number', ...(minimum === undefined ? { maximum } : { minimum }) }
}

await eachDesign(conditions => {
  const compiled = conditions.map(one => [
    ajv.compile(schemaOf(one, true)),
    ajv.compile(schemaOf(one, false)),
  ])
  return facts => compiled.map(([yes, no]) => truthFrom(yes(facts), no(facts)))
})

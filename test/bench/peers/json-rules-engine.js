// json-rules-engine: two rules per condition, whose events say what surely holds and what surely does not.
import { Engine } from 'json-rules-engine'
import { eachDesign, truthFrom } from './each-design.js'

const negative = { in: 'notIn', 'at-least': 'lessThan', 'at-most': 'greaterThan' }
const positive = { in: 'in', 'at-least': 'greaterThanInclusive', 'at-most': 'lessThanInclusive' }

function sure({ all, any, key, ...test }, holds) {
  if (all) return { [holds ? 'all' : 'any']: all.map(one => sure(one, holds)) }
  if (any) return { [holds ? 'any' : 'all']: any.map(one => sure(one, holds)) }
  const [[name, value]] = Object.entries(test)
  const asked = { fact: key, operator: (holds ? positive : negative)[name], value }
  if (holds) return { all: [asked] }
  // The operators on numbers refuse words, which are no number that would do.
  const word = { fact: key, operator: 'in', value: ['none'] }
  const stated = { fact: key, operator: 'stated', value: true }
  return { all: [stated, { any: name === 'in' ? [asked] : [asked, word] }] }
}

await eachDesign(conditions => {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addOperator('stated', fact => fact !== undefined)
  conditions.forEach((condition, index) => {
    for (const holds of [true, false])
      engine.addRule({
        conditions: sure(condition, holds),
        event: { type: holds ? 'yes' : 'no', params: { index } },
      })
  })
  return async facts => {
    const { events } = await engine.run(facts)
    const found = conditions.map(() => ({ yes: false, no: false }))
    for (const { type, params } of events) found[params.index][type] = true
    return found.map(({ yes, no }) => truthFrom(yes, no))
  }
})

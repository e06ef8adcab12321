// CEL: one expression per condition that says yes, no or unknown.
import { Environment } from '@marcbachmann/cel-js'
import { eachDesign } from './each-design.js'

const environment = new Environment().registerVariable('facts', 'map')

function sure({ all, any, key, ...test }, holds) {
  const both = holds ? ' && ' : ' || '
  const either = holds ? ' || ' : ' && '
  if (all) return `(${all.map(one => sure(one, holds)).join(both)})`
  if (any) return `(${any.map(one => sure(one, holds)).join(either)})`
  return `("${key}" in facts && ${holds ? '' : '!'}(${testOf(`facts["${key}"]`, test)}))`
}

function testOf(value, { in: values, 'at-least': least, 'at-most': most }) {
  if (values) return values.map(one => `${value} == ${JSON.stringify(one)}`).join(' || ')
  return `type(${value}) == double && ${value} ${least === undefined ? `<= ${most}.0` : `>= ${least}.0`}`
}

await eachDesign(conditions => {
  const parsed = conditions.map(one =>
    environment.parse(`${sure(one, true)} ? "yes" : ${sure(one, false)} ? "no" : "unknown"`),
  )
  return facts => parsed.map(expression => expression({ facts }))
})

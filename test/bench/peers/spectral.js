// A Spectral ruleset in JavaScript: one rule per check and plane; silence means met.
import { readFileSync } from 'node:fs'
import { subjectsOf } from './facts.js'
import { verdictFrom } from './verdict.js'

const { groups } = JSON.parse(readFileSync(process.env.BENCH_PLAN, 'utf8'))

/** The subjects of each group, read once per document. */
const read = new WeakMap()

const subjectsIn = (design, group) => {
  const known = read.get(design) ?? new Map()
  read.set(design, known)
  if (!known.has(group)) known.set(group, subjectsOf(design, group))
  return known.get(group)
}

const holds = (value, { in: values, 'at-least': least, 'at-most': most }) => {
  if (values) return values.includes(value)
  return typeof value === 'number' && (least === undefined ? value <= most : value >= least)
}

function truthOf(condition, facts) {
  const { all, any, key } = condition
  const [parts, settling, other] = all ? [all, 'no', 'yes'] : [any, 'yes', 'no']
  if (parts) {
    const truths = parts.map(one => truthOf(one, facts))
    return truths.includes(settling) ? settling : truths.includes('unknown') ? 'unknown' : other
  }
  if (!(key in facts)) return 'unknown'
  return holds(facts[key], condition) ? 'yes' : 'no'
}

const judged =
  (group, { require }) =>
  design => {
    if (design?.opcat !== 'design/1') return []
    const verdicts = subjectsIn(design, group).flatMap(({ path, facts }) => {
      const where = group.where ? truthOf(group.where, facts) : 'yes'
      const gate = group.gate ? truthOf(group.gate, facts) : 'yes'
      const verdict = verdictFrom(where, gate, truthOf(require, facts))
      return verdict ? [{ message: verdict, path }] : []
    })
    if (verdicts.every(({ message }) => message === 'not-applicable'))
      return [{ message: 'not-applicable', path: ['bodies'] }]
    return verdicts.filter(({ message }) => message === 'unmet' || message === 'undetermined')
  }

const ruleOf = (group, check) => ({
  given: '$',
  severity: 'warn',
  message: '{{error}}',
  then: { function: judged(group, check) },
})

export default {
  rules: Object.fromEntries(groups.flatMap(group => group.checks.map(one => [one.id, ruleOf(group, one)]))),
}

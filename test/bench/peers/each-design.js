// The frame of every peer but Spectral: read each design of a folder, judge it, print its verdicts, forget it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { subjectsOf } from './facts.js'
import { rollUp, verdictFrom } from './verdict.js'

const [, , planFile, folder] = process.argv

/** `prepare` makes of conditions a function from facts to the truth of each, perhaps in a promise. */
export async function eachDesign(prepare) {
  const { groups } = JSON.parse(readFileSync(planFile, 'utf8'))
  const ready = groups.map(group => {
    const conditions = group.checks.map(({ require }) => require)
    const ofAll = [group.where, group.gate].filter(Boolean)
    return { group, truthsOf: prepare([...ofAll, ...conditions]) }
  })
  for (const name of readdirSync(folder).filter(one => one.endsWith('.yaml'))) {
    const design = load(readFileSync(join(folder, name), 'utf8'))
    if (design.opcat !== 'design/1') continue
    const lines = []
    for (const one of ready) for (const line of await judged(design, one)) lines.push(`${name} ${line}\n`)
    process.stdout.write(lines.join(''))
  }
}

async function judged(design, { group, truthsOf }) {
  const seen = group.checks.map(() => [])
  for (const { facts } of subjectsOf(design, group)) {
    const truths = [...(await truthsOf(facts))]
    const where = group.where ? truths.shift() : 'yes'
    const gate = group.gate ? truths.shift() : 'yes'
    truths.forEach((asked, index) => {
      const verdict = verdictFrom(where, gate, asked)
      if (verdict) seen[index].push(verdict)
    })
  }
  return group.checks.map(({ id }, index) => `${id} ${rollUp(seen[index])}`)
}

/** Two answers make a truth: whether the condition surely holds, and whether it surely does not. */
export const truthFrom = (yes, no) => (yes ? 'yes' : no ? 'no' : 'unknown')

// Judges one design again and again, each time with another value of one fact; prints how long each took, as JSON.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeHost } from '../../../bin/node-host.js'
import {
  assess,
  emptyRegister,
  loadDesigns,
  packagedKnowledge,
  reportIn,
  standing,
} from '../../../dist/index.js'

const [, , file, most, patience] = process.argv
const host = nodeHost()
const knowledge = packagedKnowledge()
const norms = [
  ...new Set(knowledge.norms.instruments.filter(one => one.authority !== 'advocacy').map(one => one.norms)),
]
const view = { language: 'en', width: 80, color: false, depth: 'standard', knowledge, version: '' }
const text = readFileSync(file, 'utf8')
const edited = number => text.replace('number: { is: 12,', `number: { is: ${12 + number},`)

/** The real files, but for the one that is being edited. */
const editing = content => ({
  ...host,
  readFile: (path, maximum) =>
    path === join(host.cwd, file)
      ? Promise.resolve(new TextEncoder().encode(content))
      : host.readFile(path, maximum),
})

const took = []
const until = Date.now() + Number(patience)
for (let number = 0; number < 6 || (number < Number(most) && Date.now() < until); number += 1) {
  const content = edited(number)
  const began = process.hrtime.bigint()
  const { designs } = await loadDesigns([file], editing(content), knowledge.vocabulary)
  const [design] = designs
  const reporter = reportIn('text')(view)
  const assessment = assess(design, knowledge, norms)
  const judged = { design, assessment, standing: standing(emptyRegister, { design, assessment }) }
  const printed = await reporter.each(judged)
  took.push(Number(process.hrtime.bigint() - began) / 1e6)
  if (!printed) throw new Error('Nothing was reported.')
}
process.stdout.write(JSON.stringify(took))

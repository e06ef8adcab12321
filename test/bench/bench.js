// `npm run bench`: opcat beside its peers, and beside its goals. See README.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare } from '../../bin/prepare.js'
import { packFolder, planFile } from './contenders.js'
import { copyBelgium, corpora } from './corpus/write-corpus.js'
import { installPeers } from './install-peers.js'
import { modeFor } from './modes.js'
import { compare } from './parts/compare.js'
import { growth } from './parts/growth.js'
import { many } from './parts/many.js'
import { start } from './parts/start.js'
import { proveVerdicts } from './parts/verdicts.js'
import { warm } from './parts/warm.js'
import { bench, written } from './paths.js'
import { goalsSection } from './report/goals.js'
import { machineSection } from './report/machine.js'
import { sectionText } from './report/table.js'
import { checks } from './rules/checks.js'
import { planFor } from './rules/plan.js'
import { packOf } from './rules/write-rules.js'

const options = { quick: { type: 'boolean' }, write: { type: 'boolean' } }
const { values: asked } = parseArgs({ options })

prepare()
installPeers()
const { packagedKnowledge } = await import('../../dist/index.js')
const { vocabulary } = packagedKnowledge()

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const plan = planFor(checks, vocabulary)
write(planFile, JSON.stringify(plan))
for (const [path, text] of Object.entries(packOf(checks, vocabulary))) write(join(packFolder, path), text)

const folderOf = corpora(vocabulary)
const mode = modeFor(asked, folderOf)
const told = []
const figures = {}

function tell(section) {
  const text = sectionText(section)
  told.push(text)
  process.stdout.write(`${text}\n\n`)
}

function tellPart(part) {
  tell(part.section)
  Object.assign(figures, part.figures)
}

/** Nothing is measured of contenders that differ. */
function agreement() {
  const proof = proveVerdicts([folderOf(mode.proved), copyBelgium()], plan)
  if (proof.difference) {
    process.stderr.write(`${proof.difference}\n`)
    process.exit(1)
  }
  const { names, digest, count, verdicts } = proof
  const shares = verdicts.map(([verdict, number]) => `${number} ${verdict}`).join(', ')
  return {
    title: 'The same verdicts',
    lead: `${checks.length} checks, law and practice apart, on ${mode.proved} generated and 6 Belgian designs: ${names.join(', ')} give the same ${count} verdicts (${shares}).`,
    notes: [`SHA-256 over design, check and verdict: \`${digest}\``],
  }
}

tell(machineSection())
tell(agreement())
tellPart(start(mode))
tellPart(many({ ...mode, folder: folderOf(mode.count) }))
tellPart(growth({ ...mode, folderOf }))
tellPart(compare({ ...mode, folderOf }))
tellPart(await warm(mode))
tell(goalsSection(figures))

const head = `# What one run measured\n\nWritten by \`npm run bench -- ${asked.quick ? '--quick ' : ''}--write\`. What is measured and how: README.md.`
if (asked.write) writeFileSync(join(bench, 'RESULTS.md'), `${[head, ...told].join('\n\n')}\n`)

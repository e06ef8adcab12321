import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { peersOver, sameRules } from '../contenders.js'
import { runOnce } from '../measure/run-once.js'
import { written } from '../paths.js'
import { rollUp } from '../peers/verdict.js'

const ofOpcat = text =>
  JSON.parse(text).designs.flatMap(({ file, requirements }) =>
    requirements.map(({ rule, plane, verdict }) => `${basename(file)} ${rule}@${plane} ${verdict}`),
  )

/** Spectral prints what is not met; what it is silent on is met. */
function ofSpectral(text, { designs, checks }) {
  const found = new Map()
  for (const { code, source, message } of JSON.parse(text)) {
    const key = `${basename(source)} ${code}`
    found.set(key, [...(found.get(key) ?? []), message])
  }
  return designs.flatMap(design =>
    checks.map(check => `${design} ${check} ${rollUp(found.get(`${design} ${check}`) ?? ['met'])}`),
  )
}

const ofPeer = text => text.trim().split('\n')

function linesOf({ name, words, env }, asked) {
  const output = join(written, 'printed.txt')
  const { died, told } = runOnce({ words, env }, { output })
  if (died) throw new Error(`${name}: ${died}\n${told}`)
  const text = readFileSync(output, 'utf8')
  const lines = name.startsWith('opcat')
    ? ofOpcat(text)
    : name === 'Spectral'
      ? ofSpectral(text, asked)
      : ofPeer(text)
  return lines.sort()
}

const digestOf = lines => createHash('sha256').update(lines.join('\n')).digest('hex')

const countOf = (lines, verdict) => lines.filter(line => line.endsWith(` ${verdict}`)).length

/** Proves that all contenders give the same verdicts on the designs of some folders, or says where they first differ. */
export function proveVerdicts(folders, plan) {
  const checks = plan.groups.flatMap(group => group.checks.map(({ id }) => id))
  const of = contenders => {
    const lines = folders.flatMap((folder, index) => {
      const designs = readdirSync(folder).filter(name => name.endsWith('.yaml') && name !== 'state.yaml')
      return linesOf(contenders[index], { designs, checks })
    })
    return { name: contenders[0].name, lines: lines.sort(), digest: digestOf(lines) }
  }
  const all = [folders.map(folder => sameRules(folder, 'json')), ...turned(folders.map(peersOver))].map(of)
  const [ours, ...others] = all
  const other = others.find(({ digest }) => digest !== ours.digest)
  if (other) return { difference: difference(ours, other) }
  const verdicts = ['met', 'unmet', 'undetermined', 'not-applicable'].map(one => [
    one,
    countOf(ours.lines, one),
  ])
  return {
    names: all.map(({ name }) => name),
    digest: ours.digest,
    count: ours.lines.length,
    verdicts,
  }
}

const turned = rows => rows[0].map((_, index) => rows.map(row => row[index]))

function difference(ours, other) {
  const theirs = new Set(other.lines)
  const own = new Set(ours.lines)
  const [only] = ours.lines.filter(line => !theirs.has(line))
  const [instead] = other.lines.filter(line => !own.has(line))
  return `${other.name} differs from ${ours.name}: ${instead ?? 'nothing'} instead of ${only ?? 'nothing'}`
}

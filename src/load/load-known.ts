import type { Problem } from '../model/problem.ts'
import type { Known } from '../model/standing.ts'
import { explained } from './explained.ts'
import type { Host } from './host.ts'
import { limits } from './limits.ts'
import { type BaselineGrammar, readBaseline } from './read-baseline.ts'
import { readFile } from './read-file.ts'
import { readWaivers } from './read-waivers.ts'
import { readYaml } from './read-yaml.ts'
import { loadValidators } from './validators.ts'

/** The files that a call names. */
export interface KnownFiles {
  readonly baselines: readonly string[]
  readonly waivers: readonly string[]
}

/** What known gaps are read against. */
export interface KnownGrammar extends Pick<BaselineGrammar, 'fingerprint'> {
  readonly rules: readonly { readonly id: string }[]
}

/** Loads baselines and waivers; the same finding in two baselines is known once. */
export async function loadKnown(
  { baselines, waivers }: KnownFiles,
  host: Host,
  { fingerprint, rules }: KnownGrammar,
): Promise<{ known: Known; problems: readonly Problem[] }> {
  const validators = await loadValidators()
  const ids = rules.map(({ id }) => id)
  const known = await Promise.all(
    baselines.map(async file => {
      const read = await readFile(file, host, limits.baselineBytes)
      if ('problem' in read) return { findings: [], problems: [read.problem] }
      const baseline = readBaseline(file, read.content, { validate: validators.baseline, fingerprint })
      return { ...baseline, problems: await explained(baseline.problems, () => read.content) }
    }),
  )
  const named = await Promise.all(
    waivers.map(async file => {
      const read = await readFile(file, host)
      if ('problem' in read) return { entries: [], problems: [read.problem] }
      const { entries, problems } = readWaivers(readYaml(file, read.content), {
        validate: validators.waivers,
        rules: ids,
      })
      return { entries, problems: await explained(problems, () => read.content) }
    }),
  )
  const findings = known.flatMap(one => one.findings)
  const once = new Map(findings.map(one => [`${one.fingerprint} ${one.verdict}`, one]))
  return {
    known: { baseline: [...once.values()], entries: named.flatMap(({ entries }) => entries) },
    problems: [...known, ...named].flatMap(({ problems }) => problems),
  }
}

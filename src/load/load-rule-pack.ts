import type { Example } from '../model/example.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Position } from '../model/position.ts'
import type { Problem } from '../model/problem.ts'
import type { Equivalent } from '../model/trials.ts'
import { equivalentsIn } from './equivalents.ts'
import { explained } from './explained.ts'
import type { Host } from './host.ts'
import { locatorIn } from './locate.ts'
import { type Path, textOf, valueAt } from './plain.ts'
import { examplesIn } from './read-examples.ts'
import { readFolder } from './read-folder.ts'
import { readInstruments } from './read-instruments.ts'
import { byNorms, readRules } from './read-rules.ts'
import { readYaml } from './read-yaml.ts'
import { type RulePack, rulePack } from './rule-pack.ts'
import { loadValidators } from './validators.ts'

/** What is known with one more rule pack: its instruments and rules may build on those known before. */
export async function loadRulePack(
  folder: string,
  knowledge: Knowledge,
  host: Host,
): Promise<{ knowledge: Knowledge; problems: readonly Problem[] }> {
  const { pack, problems: unread } = await packIn(folder, host)
  const grammar = { vocabulary: knowledge.vocabulary, validators: await loadValidators() }
  const { norms: more, problems: ofNorms } = readInstruments(pack.instruments, grammar)
  const norms = {
    instruments: [...knowledge.norms.instruments, ...more.instruments],
    provisions: [...knowledge.norms.provisions, ...more.provisions],
  }
  const read = readRules(pack.rules, { ...grammar, norms, rules: knowledge.rules })
  const rules = [...knowledge.rules, ...read.rules].toSorted(byNorms(norms))
  const contents = new Map([...pack.instruments, ...pack.rules].map(({ file, content }) => [file, content]))
  const problems = await explained([...ofNorms, ...read.problems], file => contents.get(file))
  return { knowledge: { ...knowledge, norms, rules }, problems: [...unread, ...problems] }
}

/** What the rules of a folder are tried on, and which of their mutants they call equivalent. */
export interface TrialPack {
  readonly examples: readonly Example[]
  readonly equivalents: readonly Equivalent[]
  /** Where the value at a path of a rule begins. */
  readonly locate: (rule: string, path: Path) => Position | undefined
  readonly problems: readonly Problem[]
}

/** The examples and equivalents of those rules of a folder that are known, and so were found sound. */
export async function loadExamples(
  folder: string,
  { vocabulary, rules }: Pick<Knowledge, 'vocabulary' | 'rules'>,
  host: Host,
): Promise<TrialPack> {
  const { pack, problems } = await packIn(folder, host)
  const known = new Set(rules.map(({ id }) => id))
  const sources = pack.rules
    .map(({ file, content }) => readYaml(file, content))
    .filter(({ value }) => known.has(textOf(valueAt(value, 'id'))))
  return {
    examples: sources.flatMap(source => examplesIn(source, vocabulary)),
    equivalents: sources.flatMap(equivalentsIn),
    locate: locatorIn(new Map(sources.map(source => [textOf(valueAt(source.value, 'id')), source]))),
    problems,
  }
}

const packIn = async (
  folder: string,
  host: Host,
): Promise<{ pack: RulePack; problems: readonly Problem[] }> => {
  const { files, problems } = await readFolder(folder, host)
  return { pack: rulePack(files), problems }
}

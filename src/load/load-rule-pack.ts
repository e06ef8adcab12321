import { join } from 'node:path'
import type { Example } from '../model/example.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Problem } from '../model/problem.ts'
import { filesIn } from './find-files.ts'
import type { Host } from './host.ts'
import { readExamples } from './read-examples.ts'
import { readFile } from './read-file.ts'
import { readInstruments } from './read-instruments.ts'
import { byNorms, readRules } from './read-rules.ts'
import { type RulePack, rulePack } from './rule-pack.ts'
import type { RuleText } from './rule-text.ts'
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
  return { knowledge: { ...knowledge, norms, rules }, problems: [...unread, ...ofNorms, ...read.problems] }
}

/** The examples of those rules of a folder that are known, and so were found sound. */
export async function loadExamples(
  folder: string,
  { vocabulary, rules }: Pick<Knowledge, 'vocabulary' | 'rules'>,
  host: Host,
): Promise<{ examples: readonly Example[]; problems: readonly Problem[] }> {
  const { pack, problems } = await packIn(folder, host)
  const known = new Set(rules.map(({ id }) => id))
  const examples = pack.rules.flatMap(file => readExamples(file, vocabulary))
  return { examples: examples.filter(({ rule }) => known.has(rule)), problems }
}

const packIn = async (
  folder: string,
  host: Host,
): Promise<{ pack: RulePack; problems: readonly Problem[] }> => {
  const files: (RuleText & { path: string })[] = []
  const problems: Problem[] = []
  for (const found of await filesIn(folder, host)) {
    const path = found.replaceAll('\\', '/')
    const file = join(folder, path).replaceAll('\\', '/')
    const read = await readFile(file, host)
    if ('problem' in read) problems.push(read.problem)
    else files.push({ path, file, content: read.content })
  }
  if (files.length + problems.length === 0)
    problems.push({ code: 'FILE_NOT_FOUND', file: folder, with: { file: folder } })
  return { pack: rulePack(files), problems }
}

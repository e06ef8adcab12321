import { census, leastShare, shareKilled } from '../../engine/mutation/census.ts'
import { tryMutants } from '../../engine/mutation/try-mutants.ts'
import { tryExample } from '../../engine/try-example.ts'
import { loadExamples, type TrialPack } from '../../load/load-rule-pack.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { Mutant, MutantCensus } from '../../model/trials.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import type { Host } from '../host.ts'
import type { Options } from '../options.ts'
import { knowledgeFor, tellProblems, viewFor } from '../prepare.ts'
import { packagedFolder, packIn } from './rule-folder.ts'

/** What `opcat rules test` takes besides what every report takes. */
export interface TestOptions extends Options {
  readonly mutants: boolean
}

/** Runs the examples of every rule of a folder, or of the packaged ones, then their mutants. */
export async function testRules(
  folder: string | undefined,
  options: TestOptions,
  host: Host,
): Promise<ExitCode> {
  checkFormats('trials', { options, host })
  const named = packIn(folder, host)
  const { knowledge, problems } = await knowledgeFor(named ? { rules: [named] } : {}, host)
  const view = viewFor(knowledge, options, host)
  tellProblems(problems, view, host)
  if (problems.length) return exitCodes.unusable
  const pack = await loadExamples(named ?? packagedFolder(host), knowledge, host)
  tellProblems(pack.problems, view, host)
  if (pack.problems.length) return exitCodes.unusable
  const tried = pack.examples.map(example => tryExample(example, knowledge))
  const mutants = options.mutants ? tryAll(pack, knowledge) : undefined
  const inputs: ReadonlySet<string> = new Set()
  await deliver('trials', { tried, ...(mutants ? { mutants } : {}), view }, { options, host, inputs })
  const asExpected = tried.every(({ example, verdict }) => example.expect === verdict)
  return asExpected && (!mutants || shareKilled(mutants) >= leastShare) ? exitCodes.nothing : exitCodes.unmet
}

function tryAll(pack: TrialPack, knowledge: Knowledge): MutantCensus {
  const found = census(tryMutants(pack.examples, knowledge), pack.equivalents)
  const placed = (mutant: Mutant): Mutant => {
    const position = pack.locate(mutant.rule, mutant.at.slice(0, 1))
    return position ? { ...mutant, position } : mutant
  }
  return {
    ...found,
    survivors: found.survivors.map(placed),
    equivalent: found.equivalent.map(one => ({ ...one, mutant: placed(one.mutant) })),
  }
}

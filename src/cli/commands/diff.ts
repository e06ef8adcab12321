import { type Command, Option } from 'commander'
import { assess } from '../../engine/assess.ts'
import { diff } from '../../engine/diff.ts'
import { loadAtRevision } from '../../load/load-at-revision.ts'
import type { Loaded } from '../../load/load-designs.ts'
import type { Side } from '../../model/difference.ts'
import type { Problem } from '../../model/problem.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, endOf } from '../exit-code.ts'
import { counting, type FailOnChange, failOnChangeFrom, failOnChangeWords } from '../fail-on-change.ts'
import type { Host } from '../host.ts'
import {
  normsChosen,
  type Options,
  withChoiceOptions,
  withReportOptions,
  withTableOptions,
} from '../options.ts'
import { citing, inputsOf, knowledgeFor, onlyFrom, tellProblems, viewFor } from '../prepare.ts'
import { WrongUsage } from '../usage.ts'

interface DiffOptions extends Omit<Options, 'failOn'> {
  readonly failOn: FailOnChange
}

/** `opcat diff`: what improved, worsened, became known; changed facts. Either side may be `<revision>:<path>`. */
export function diffCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('diff <before> <after>').description('diff')
  const never = failOnChangeFrom('never')
  withTableOptions(withReportOptions(withChoiceOptions(command)))
    .addOption(
      new Option('--fail-on <change>', 'fail-on-change').argParser(failOnChange).default(never, 'never'),
    )
    .action(async (before: string, after: string, options: DiffOptions) => {
      checkFormats('diff', { options, host })
      end(await compareSides([before, after], options, host))
    })
}

function failOnChange(value: string): FailOnChange {
  const found = failOnChangeFrom(value)
  if (found) return found
  throw new WrongUsage('not-one-of', { option: 'fail-on', value, allowed: failOnChangeWords.join(', ') })
}

async function compareSides(
  named: readonly [string, string],
  options: DiffOptions,
  host: Host,
): Promise<ExitCode> {
  if (named.every(one => one === '-')) throw new WrongUsage('one-standard-input')
  const known = await knowledgeFor(options, host)
  const { knowledge } = known
  const norms = normsChosen(knowledge, options.norms)
  const only = onlyFrom(options, knowledge)
  const view = viewFor(citing(knowledge, norms), options, host)
  const loaded: Loaded[] = []
  for (const one of named) loaded.push(await loadAtRevision(one, host, knowledge.vocabulary))
  const problems = distinct([...known.problems, ...loaded.flatMap(one => one.problems)])
  tellProblems(problems, view, host)
  const [before, after] = loaded.map(({ designs, problems: own }, side): Side | undefined => {
    const [design, second] = designs
    if (second) throw new WrongUsage('one-design-each', { named: named[side] ?? '', n: `${designs.length}` })
    return design && own.length === 0 && known.problems.length === 0
      ? { design, assessment: assess(design, knowledge, norms, only) }
      : undefined
  })
  if (!before || !after) return endOf(problems, { unmet: false, undetermined: false })
  const difference = diff(before, after)
  const inputs = await inputsOf([before.design, after.design], problems, host)
  await deliver('diff', { before, after, difference, view }, { options, host, inputs })
  return endOf(problems, counting(difference, options.failOn))
}

/** Both sides may have the same state, and what is wrong with it is said once. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values(),
]

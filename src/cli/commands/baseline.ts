import type { Command } from 'commander'
import { baselineOf } from '../../engine/standing/baseline.ts'
import { limits } from '../../load/limits.ts'
import type { KnownFinding } from '../../model/standing.ts'
import { baselineJson } from '../../report/json/baseline-json.ts'
import { deliver } from '../deliver.ts'
import { type ExitCode, endOf } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { judgeNamed } from '../judge-named.ts'
import { type Options, withChoiceOptions, withLanguage, withWaivers } from '../options.ts'
import { tellProblems } from '../prepare.ts'
import { WrongUsage } from '../usage.ts'

/** `opcat baseline`: every open finding, so that from now on only what is new counts. */
export function baselineCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('baseline <design...>').description('baseline')
  withLanguage(withWaivers(withChoiceOptions(command)))
    .option('-o, --output <file>', 'output')
    .action(async (patterns: string[], named: Options) => {
      const options: Options = { ...named, depth: 'standard', color: true, format: [{ format: 'json' }] }
      const { view, judged, register, problems, inputs } = await judgeNamed(patterns, options, host)
      const findings: KnownFinding[] = []
      for await (const one of judged) findings.push(...baselineOf(one, register))
      tellProblems(problems, view, host)
      // Half a baseline would lose the gaps of the designs that could not be read.
      if (problems.length === 0) {
        const sorted = findings.toSorted((one, other) =>
          one.design < other.design ? -1 : Number(one.design > other.design),
        )
        if (baselineJson({ findings: sorted }).length > limits.baselineBytes)
          throw new WrongUsage('baseline-too-large', { limit: `${limits.baselineBytes / 1024 / 1024}` })
        await deliver('baseline', { findings: sorted }, { options, host, inputs: await inputs() })
      }
      end(endOf(problems, { unmet: false, undetermined: false }))
    })
}

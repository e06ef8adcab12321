import type { Command } from 'commander'
import { baselineOf } from '../../engine/standing/baseline.ts'
import { limits } from '../../load/limits.ts'
import type { Assessment } from '../../model/assessment.ts'
import { baselineJson } from '../../report/json/baseline-json.ts'
import { deliver } from '../deliver.ts'
import { type ExitCode, exitCode, type FailOn } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { type Options, withChoiceOptions, withOutput, withWaivers } from '../options.ts'
import { judgeNamed } from '../prepare.ts'
import { WrongUsage } from '../usage.ts'

/** A baseline judges nothing; only what is unsound counts. */
const never: FailOn = { strength: 'never', undetermined: false }

/** `opcat baseline`: every open finding, so that from now on only what is new counts. */
export function baselineCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('baseline <design...>').description('baseline')
  withOutput(withWaivers(withChoiceOptions(command))).action(async (patterns: string[], named: Options) => {
    const options: Options = { ...named, depth: 'standard', color: true, format: [{ format: 'json' }] }
    const { designs, assessments, register, problems, inputs } = await judgeNamed(patterns, options, host)
    // Half a baseline would lose the gaps of the designs that could not be read.
    if (problems.length === 0) {
      const judged = designs.map((design, index) => ({
        design,
        assessment: assessments[index] as Assessment,
      }))
      const findings = baselineOf(judged, register)
      if (baselineJson({ findings }).length > limits.baselineBytes)
        throw new WrongUsage('baseline-too-large', { limit: `${limits.baselineBytes / 1024 / 1024}` })
      await deliver('baseline', { findings }, { options, host, inputs })
    }
    end(exitCode(problems, [], never))
  })
}

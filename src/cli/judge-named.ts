import type { Register } from '../engine/standing/register.ts'
import { eachDesign } from '../load/load-designs.ts'
import type { Problem } from '../model/problem.ts'
import type { Assessed } from '../report/assess/assess-document.ts'
import type { View } from '../report/view.ts'
import { deskFor, grammarOf, judge } from './desk.ts'
import type { Host } from './host.ts'
import type { Options } from './options.ts'
import { type Based, filesOf, realPaths } from './prepare.ts'
import { showReading } from './progress.ts'

/** The designs of a call on their way through the judge, and what is known when the last one has been judged. */
export interface Judging {
  readonly view: View
  /** Each sound design with its assessment; to be gone through once, to the end. */
  readonly judged: AsyncIterable<Assessed>
  /** What was known of their gaps. */
  readonly register: Register
  /** What is wrong with the rule packs, with what was known, and with the designs so far. */
  readonly problems: readonly Problem[]
  /** The files read so far, with every symbolic link resolved. */
  readonly inputs: () => Promise<ReadonlySet<string>>
}

/** Loads the designs that were named and judges those that are sound, one by one. */
export async function judgeNamed(
  patterns: readonly string[],
  options: Options & Based,
  host: Host,
): Promise<Judging> {
  const desk = await deskFor(patterns, options, host)
  const told = { ...host, reading: showReading(desk.view, host) }
  const problems = [...desk.problems]
  const isReady = problems.length === 0
  const files = new Set<string>(desk.files)
  async function* judged(): AsyncGenerator<Assessed> {
    for await (const { design, problem } of eachDesign(patterns, told, await grammarOf(desk))) {
      if (problem) problems.push(problem)
      for (const file of design ? filesOf(design) : []) files.add(file)
      // What an unsound rule pack leaves out, no design may be said to meet; nor does unsound knowledge excuse anything.
      if (!design || !isReady) continue
      const outcome = judge(design, desk)
      if ('problem' in outcome) problems.push(outcome.problem)
      else yield outcome.done
    }
  }
  return {
    view: desk.view,
    judged: judged(),
    register: desk.register,
    problems,
    inputs: () => realPaths([...files, ...problems.map(({ file }) => file)], host),
  }
}

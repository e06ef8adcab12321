import { relative } from 'node:path'
import { word } from '../../report/word.ts'
import { deliverPieces } from '../deliver-pieces.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { tellOverall } from '../known-gaps.ts'
import { outputsOf } from '../outputs.ts'
import { tellProblems } from '../prepare.ts'
import { speakIn } from '../speak.ts'
import { tellFault } from '../tell-fault.ts'
import { WrongUsage } from '../usage.ts'
import { type Round, watchSession } from './watch-session.ts'
import type { Asked } from './watch-state.ts'

/** Judges once, and after each change whatever depends on it, until the host has enough. */
export async function watchDesigns({ patterns, options, host }: Asked): Promise<ExitCode> {
  checkWatch({ patterns, options, host })
  const session = watchSession({ patterns, options, host })
  const watch = host.watch?.()
  let last: Round | undefined
  let paths: ReadonlySet<string> | undefined = new Set()
  while (paths) {
    const began = performance.now()
    const round: Round | undefined = await tried(() => session.round(paths ?? new Set()), {
      options,
      host,
      last,
    })
    // Before anything is told, so that nobody who has read the report can change a file unseen.
    watch?.follow(session.folders())
    if (round) {
      if (last) await tellChange(round, { host, options })
      await tellRound(round, host)
      const ms = Math.round(performance.now() - began)
      if (watch) host.tell(`\n${word(round.desk.view, 'watch.waiting', { ms })}\n`)
    }
    last = round ?? last
    paths = await watch?.next()
  }
  const left = last?.all.map(({ remaining }) => remaining) ?? []
  return exitCode(last?.problems ?? [], left, options.failOn)
}

/** The formats that are written design by design, as texts. */
const readable: readonly string[] = ['terminal', 'text', 'md', 'json', 'csv', 'junit']

/** Whoever watches reads along: what is read once or written to files has no place there. */
function checkWatch({ patterns, options, host }: Asked): void {
  const refuse = (option: string): never => {
    throw new WrongUsage('not-with-watch', { option })
  }
  if (patterns.includes('-')) refuse('-')
  for (const { format, file } of outputsOf(options, host)) {
    if (file !== undefined) refuse(options.output === undefined ? `--format ${format}=${file}` : '--output')
    if (!readable.includes(format)) refuse(`--format ${format}`)
  }
}

/** What is asked for in vain while a rule pack is being rewritten is said, and waited for; at first it ends the call. */
async function tried(
  act: () => Promise<Round | undefined>,
  { options, host, last }: Pick<Asked, 'options' | 'host'> & { readonly last: Round | undefined },
): Promise<Round | undefined> {
  try {
    return await act()
  } catch (fault) {
    if (!last || !(fault instanceof WrongUsage)) throw fault
    tellFault(fault, host, speakIn(options.lang))
    return undefined
  }
}

/** Which files changed, and when; a terminal shows nothing of what was before. */
async function tellChange(
  { changed, desk }: Round,
  { host, options }: Pick<Asked, 'host' | 'options'>,
): Promise<void> {
  if (host.columns !== undefined && !options.quiet) await host.print('\u001b[2J\u001b[3J\u001b[H')
  const time = host.now().toTimeString().slice(0, 8)
  const files = changed.map(path => relative(host.cwd, path) || path).join(', ')
  host.tell(`${word(desk.view, 'watch.changed', { time, files })}\n\n`)
}

/** The report on what was judged anew, and all that is wrong. */
async function tellRound({ desk, reports, problems, all, anew }: Round, host: Host): Promise<void> {
  const { view, register } = desk
  const pieces = await deliverPieces(reports, host)
  for (const written of anew) {
    if (written.remarks) host.tell(`${written.remarks}\n`)
    await pieces.each(written)
  }
  const across = all.map(one => one.across)
  const overall = tellOverall(register, across, { view, host })
  await pieces.close({ problems, ...(overall ? { overall } : {}) }, async () => new Set())
  tellProblems(problems, view, host)
}

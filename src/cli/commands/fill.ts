import type { Command } from 'commander'
import { assess } from '../../engine/assess.ts'
import type { Filled } from '../../load/fill/fill-design.ts'
import { placeText } from '../../load/fill/place-text.ts'
import type { Design } from '../../model/design.ts'
import type { Language } from '../../model/truth.ts'
import { clean } from '../../report/clean.ts'
import type { View } from '../../report/view.ts'
import { counted, word } from '../../report/word.ts'
import { type ExitCode, exitCode, type FailOn } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { normsChosen, withLanguage } from '../options.ts'
import { knowledgeFor, realPaths, tellProblems, viewFor } from '../prepare.ts'
import { sinkFor } from '../sink-for.ts'
import { todayOf } from '../today-of.ts'
import { WrongUsage } from '../usage.ts'

interface FillOptions {
  readonly by?: string
  readonly output?: string
  readonly dryRun?: boolean
  readonly lang: Language
  readonly color: boolean
  readonly quiet?: boolean
}

const never: FailOn = { strength: 'never', undetermined: false }

/** `opcat fill`: the answers of forms, put into the design. The design is what it writes: nowhere else is an input the output. */
export function fillCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program
    .command('fill')
    .description('fill')
    .argument('<design>')
    .argument('<answers...>', 'answer-files')
    .option('--by <name>', 'by')
    .option('-o, --output <file>', 'fill-output')
    .option('--dry-run', 'dry-run')
    .option('--no-color', 'no-color')
    .option('--quiet', 'quiet')
  withLanguage(command).action(async (design: string, forms: string[], options: FillOptions) => {
    if (design === '-' && options.output === undefined && !options.dryRun)
      throw new WrongUsage('fill-needs-output')
    const { knowledge } = await knowledgeFor({}, host)
    const view = viewFor(knowledge, { ...options, depth: 'standard' }, host)
    const on = todayOf(host)
    const by = options.by?.trim()
    // What only this command needs is loaded by it alone.
    const { fillDesign } = await import('../../load/fill/fill-design.ts')
    const alone = options.output !== undefined
    const filled = await fillDesign({ design, forms, on, alone, ...(by ? { by } : {}) }, knowledge, host)
    const { problems } = filled
    tellProblems(problems, view, host)
    if (problems.length === 0) {
      if (options.dryRun) await showChanges(filled, host)
      else await write(filled, { forms, options, host })
      if (!options.quiet) host.tell(told(filled, view, options.dryRun ?? false))
    }
    end(exitCode(problems, [], never))
  })
}

async function showChanges({ files }: Filled, host: Host): Promise<void> {
  const { patchText } = await import('../../engine/patch-text.ts')
  for (const { file, before, after } of files)
    await host.print(`${patchText(file, before, after).split('\n').map(clean).join('\n')}\n`)
}

interface Call {
  readonly forms: readonly string[]
  readonly options: FillOptions
  readonly host: Host
}

/** Each file whole; no form is ever overwritten, and with `-o` neither is the state. */
async function write({ files, design, text = '' }: Filled, { forms, options, host }: Call): Promise<void> {
  const { output } = options
  if (!design) return
  const others = output === undefined ? [] : [...design.lines.keys()].filter(file => file !== design.file)
  const untouchable = await realPaths([...forms, ...others], host)
  const written =
    output === undefined ? files.map(({ file, after }) => ({ file, after })) : [{ file: output, after: text }]
  for (const { file, after } of written) {
    const sink = await sinkFor(file, host)
    await sink.write(after)
    await sink.commit(untouchable)
  }
}

/** How many facts were filled in, what that settled, and which remarks were left where they are. */
function told({ changes, files, strays, before, design }: Filled, view: View, dryRun: boolean): string {
  const n = changes.length
  const names = files.map(({ file }) => file).join(', ')
  const undetermined = (one: Design) =>
    assess(one, view.knowledge, normsChosen(view.knowledge, undefined)).requirements.filter(
      ({ verdict }) => verdict === 'undetermined',
    ).length
  const lines = [
    n === 0
      ? word(view, 'answers.nothing')
      : dryRun
        ? counted(view, 'answers.would', n)
        : counted(view, 'answers.done', n, { files: names }),
    ...(n > 0 && before && design
      ? [word(view, 'answers.settled', { before: undetermined(before), after: undetermined(design) })]
      : []),
    ...(strays.length > 0
      ? [
          counted(view, 'answers.strays', strays.length, {
            places: strays.map(({ place }) => placeText(place)).join(', '),
          }),
        ]
      : []),
  ]
  return lines.map(line => `${clean(line)}\n`).join('')
}

import { resolve } from 'node:path'
import type { Command } from 'commander'
import { formatsOf } from '../../report/formats.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, endOf } from '../exit-code.ts'
import type { Host } from '../host.ts'
import {
  csvStyleFrom,
  normsChosen,
  type Options,
  themesChosen,
  withChoiceOptions,
  withKnown,
  withReportOptions,
  withTableOptions,
} from '../options.ts'
import { knowledgeFor, realPaths, tellProblems, viewFor } from '../prepare.ts'
import { counting, showReading } from '../progress.ts'
import { momentOf } from '../today-of.ts'
import { CannotWrite, WrongUsage } from '../usage.ts'

type PackOptions = Omit<Options, 'failOn'> & { readonly verify?: string }

type End = (code: ExitCode) => void

/** `opcat pack`: reports with all that they follow from, and whether such a pack is sound. */
export function packCommand(program: Command, host: Host, end: End): void {
  const command = program
    .command('pack')
    .description('pack')
    .argument('[design...]')
    .option('--verify <pack>', 'pack-verify')
  const choosing = withKnown(withChoiceOptions(command))
  const words = { format: 'pack-format', output: 'pack-output' }
  withTableOptions(withReportOptions(choosing, words)).action(
    async (patterns: string[], options: PackOptions) => {
      if ((options.verify === undefined) === (patterns.length === 0)) throw new WrongUsage('pack-either')
      if (options.verify === undefined) await write(patterns, options, { host, end })
      else await check(options.verify, options, { host, end })
    },
  )
}

interface Around {
  readonly host: Host
  readonly end: End
}

async function write(patterns: readonly string[], named: PackOptions, { host, end }: Around): Promise<void> {
  const { isArchive, usualFormats } = await import('../../report/pack/report-names.ts')
  const formats = formatsFrom(named, usualFormats())
  const { output } = named
  if (output === undefined) throw new WrongUsage('pack-needs-output')
  if (!isArchive(output) && (await host.kindOf(resolve(host.cwd, output))) !== 'nothing')
    throw new CannotWrite('pack-exists', { file: output })
  const options: Options = { ...named, failOn: { strength: 'never', undetermined: false } }
  const moment = momentOf(host)
  const { knowledge, problems } = await knowledgeFor(options, host)
  const view = viewFor(knowledge, { ...options, color: false }, host)
  const norms = normsChosen(knowledge, options.norms)
  const themes = themesChosen(knowledge, options.theme)
  // What only this command needs is loaded by it alone.
  const { gather } = await import('../pack/gather.ts')
  const { makePack } = await import('../pack/make-pack.ts')
  const { writePack } = await import('../pack/write-pack.ts')
  const ingredients = await gather(patterns, { knowledge, options, norms }, host)
  const unusable = [...problems, ...ingredients.problems]
  const wanted = [
    ...formats.map(format => ({ command: 'assess' as const, format })),
    ...(ingredients.designs.length > 1 ? formats : [])
      .filter(format => formatsOf('compare').includes(format))
      .map(format => ({ command: 'compare' as const, format })),
  ]
  const settings = {
    norms,
    ...(themes ? { themes } : {}),
    ...(options.plane ? { plane: options.plane } : {}),
    depth: options.depth,
    ...csvStyleFrom(options),
  }
  const step = counting(showReading(view, host), ingredients.designs.length + wanted.length)
  const made =
    unusable.length === 0
      ? await makePack(ingredients, { view, moment, settings, wanted, step })
      : { files: new Map(), problems: unusable }
  tellProblems(made.problems, view, host)
  // Half a pack is no evidence.
  if (made.problems.length === 0) {
    const inputs = await realPaths(ingredients.inputs, host)
    await writePack(made.files, output, { view, host, inputs, quiet: options.quiet ?? false })
  }
  end(endOf(made.problems, { unmet: false, undetermined: false }))
}

/** The formats to pack; each report has a name of its own. */
function formatsFrom({ format }: PackOptions, usual: readonly string[]): readonly string[] {
  const allowed = formatsOf('assess').filter(one => one !== 'terminal')
  for (const { format: one, file } of format ?? []) {
    if (file !== undefined) throw new WrongUsage('pack-own-names', { value: `${one}=${file}` })
    if (!allowed.includes(one))
      throw new WrongUsage('not-one-of', { option: 'format', value: one, allowed: allowed.join(', ') })
  }
  return format ? [...new Set(format.map(one => one.format))] : usual
}

async function check(pack: string, options: PackOptions, { host, end }: Around): Promise<void> {
  checkFormats('pack-check', { options, host })
  const { knowledge } = await knowledgeFor({}, host)
  const view = viewFor(knowledge, options, host)
  const { readPack } = await import('../../load/pack/read-pack.ts')
  const { checkPack } = await import('../pack/check-pack.ts')
  const read = await readPack(pack, host)
  const { check, problems } =
    'problem' in read
      ? { problems: [read.problem] }
      : await checkPack(read.contents, { file: pack, view, show: showReading(view, host) })
  if (check)
    await deliver('pack-check', { check, view }, { options, host, inputs: await realPaths([pack], host) })
  tellProblems(problems, view, host)
  const isSame = check && [...check.files, ...check.reports].every(({ status }) => status === 'same')
  end(endOf(problems, { unmet: !isSame, undetermined: false }))
}

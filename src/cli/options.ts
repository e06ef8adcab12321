import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Knowledge } from '../model/knowledge.ts'
import { type Language, languages, type Plane } from '../model/truth.ts'
import { type Depth, depths } from '../report/view.ts'
import { type FailOn, failOnFrom } from './exit-code.ts'
import { WrongUsage } from './usage.ts'

/** One output that was asked for: a format, and a file or standard output. */
export interface Output {
  readonly format: string
  readonly file?: string
}

/** The options that every command with a report takes. */
export interface Options {
  readonly norms?: readonly string[]
  readonly theme?: readonly string[]
  readonly plane?: Plane
  readonly rules?: readonly string[]
  readonly lang: Language
  readonly format?: readonly Output[]
  readonly output?: string
  readonly failOn: FailOn
  readonly depth: Depth
  readonly color: boolean
  readonly quiet?: boolean
}

const listed = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value.split(',').map(one => one.trim()),
]

const outputs = (value: string, before: readonly Output[] = []): readonly Output[] => [
  ...before,
  ...value.split(',').map(outputOf),
]

function outputOf(value: string): Output {
  const [format, ...file] = value.split('=')
  return file.length ? { format: format as string, file: file.join('=') } : { format: format as string }
}

function failOn(value: string): FailOn {
  const found = failOnFrom(value)
  if (!found)
    throw new InvalidArgumentError(
      'It takes obligation, recommendation, position or never, each optionally with +undetermined.',
    )
  return found
}

/** Adds the options that shape a report. */
export const withReportOptions = (command: Command): Command =>
  command
    .addOption(new Option('--lang <language>', 'language of the report').choices(languages).default('en'))
    .option('--format <format[=file]>', 'terminal, text, json or md; several, each to a file', outputs)
    .option('-o, --output <file>', 'write the report to a file')
    .addOption(new Option('--depth <depth>', 'how much is said').choices(depths).default('standard'))
    .option('--no-color', 'no colour')
    .option('--quiet', 'no report, only the exit code and problems')

/** Adds the options that choose what is judged. */
export const withChoiceOptions = (command: Command): Command =>
  command
    .option('--norms <list>', 'instruments to judge by, or all (default: all but positions)', listed)
    .option('--theme <list>', 'only these themes', listed)
    .addOption(new Option('--plane <plane>', 'only this plane').choices(['law', 'practice']))
    .option('--rules <folder>', 'one more rule pack', listed)

/** Adds the option that decides the exit code. */
export const withFailOn = (command: Command, standard: string): Command =>
  command.addOption(
    new Option('--fail-on <strength>', 'exit 1 if something of this strength is unmet')
      .argParser(failOn)
      .default(failOnFrom(standard), standard),
  )

/** The words for `--norms` that were chosen: all but advocacy unless said otherwise (design, section 4). */
export function normsChosen(
  { norms: { instruments } }: Knowledge,
  words: readonly string[] | undefined,
): readonly string[] {
  const known = [...new Set(instruments.map(({ norms }) => norms))]
  if (words?.includes('all')) return known
  const standard = known.filter(word =>
    instruments.some(one => one.norms === word && one.authority !== 'advocacy'),
  )
  return chosenAmong(words ?? standard, known, 'norms')
}

/** Every word must be known: a typo is said, never ignored. */
export function chosenAmong(
  words: readonly string[],
  known: readonly string[],
  what: string,
): readonly string[] {
  const unknown = words.filter(word => !known.includes(word))
  if (unknown.length)
    throw new WrongUsage(`--${what}: ${unknown.join(', ')} is not one of ${known.join(', ')}.`)
  return known.filter(word => words.includes(word))
}

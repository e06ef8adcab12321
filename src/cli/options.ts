import { type Command, Option } from 'commander'
import type { Knowledge } from '../model/knowledge.ts'
import { type Language, languages, type Plane, planes } from '../model/truth.ts'
import { type CsvStyle, type Depth, depths, type Separator } from '../report/view.ts'
import { type FailOn, failOnFrom, failOnWords } from './exit-code.ts'
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
  readonly baseline?: readonly string[]
  readonly waivers?: readonly string[]
  readonly csvSeparator?: Separator
  readonly csvBom?: boolean
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
    throw new WrongUsage('not-one-of', { option: 'fail-on', value, allowed: failOnWords.join(', ') })
  return found
}

/** Adds the option that chooses the language. */
export const withLanguage = (command: Command): Command =>
  command.addOption(new Option('--lang <language>', 'lang').choices(languages).default('en'))

/** Adds the options that shape a report; descriptions are words of the interface, filled in by `speak`. */
export const withReportOptions = (
  command: Command,
  words = { format: 'format', output: 'output' },
): Command =>
  withLanguage(command)
    .option('--format <format[=file]>', words.format, outputs)
    .option('-o, --output <file>', words.output)
    .addOption(new Option('--depth <depth>', 'depth').choices(depths).default('standard'))
    .option('--no-color', 'no-color')
    .option('--quiet', 'quiet')

/** A sign that a shell would take for its own can be called by its name. */
const separators: Readonly<Record<string, Separator>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  ',': ',',
  ';': ';',
}

function separator(value: string): Separator {
  const found = Object.hasOwn(separators, value) ? separators[value] : undefined
  if (!found)
    throw new WrongUsage('not-one-of', { option: 'csv-separator', value, allowed: 'comma, semicolon, tab' })
  return found
}

/** Adds the options that shape a table; only for commands that have one. */
export const withTableOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--csv-separator <sign>', 'csv-separator').argParser(separator).default(',', 'comma'),
    )
    .option('--csv-bom', 'csv-bom')

/** How a table is to be written. */
export const csvStyleFrom = ({ csvSeparator = ',', csvBom = false }: Partial<Options>): CsvStyle => ({
  separator: csvSeparator,
  bom: csvBom,
})

/** Adds the options that choose what is judged. */
export const withChoiceOptions = (command: Command): Command =>
  command
    .option('--norms <list>', 'norms-option', listed)
    .option('--theme <list>', 'theme', listed)
    .addOption(new Option('--plane <plane>', 'plane').choices(planes))
    .option('--rules <folder>', 'rules-option', listed)

/** Adds the option that names waivers and attestations. */
export const withWaivers = (command: Command): Command =>
  command.option('--waivers <file>', 'waivers', listed)

/** Adds the options that name what is known of gaps, so that only the rest counts. */
export const withKnown = (command: Command): Command =>
  withWaivers(command.option('--baseline <file>', 'baseline-option', listed))

/** Adds the option that decides the exit code. */
export const withFailOn = (command: Command, standard: string): Command =>
  command.addOption(
    new Option('--fail-on <strength>', 'fail-on').argParser(failOn).default(failOnFrom(standard), standard),
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
    throw new WrongUsage('not-one-of', { option: what, value: unknown.join(', '), allowed: known.join(', ') })
  return known.filter(word => words.includes(word))
}

/** The themes of `--theme`; nothing when all are asked. */
export const themesChosen = (
  { vocabulary }: Pick<Knowledge, 'vocabulary'>,
  words: readonly string[] | undefined,
): readonly string[] | undefined =>
  words &&
  chosenAmong(
    words,
    vocabulary.themes.map(({ id }) => id),
    'theme',
  )

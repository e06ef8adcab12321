import type { PackReport } from '../../model/pack.ts'
import { formatsOf } from '../formats.ts'

/** Formats that are for one program and read by nobody, or for a screen; they are packed if asked for. */
const special: ReadonlySet<string> = new Set(['terminal', 'sarif', 'junit', 'github', 'gitlab'])

/** The formats of a pack that asks for none: all that people and their programs read. */
export const usualFormats = (): readonly string[] => formatsOf('assess').filter(one => !special.has(one))

const names: Readonly<Record<PackReport, string>> = { assess: 'gap-report', compare: 'comparison' }

/** Endings of formats whose files do not end in their name. */
const endings: Readonly<Record<string, string>> = {
  text: 'txt',
  terminal: 'terminal.txt',
  junit: 'junit.xml',
  github: 'github.txt',
  gitlab: 'gitlab.json',
}

/** Where a report is in a pack. */
export const reportPath = (command: PackReport, format: string): string =>
  `reports/${names[command]}.${Object.hasOwn(endings, format) ? endings[format] : format}`

/** Whether a pack of that name is one file; else it is a folder. */
export const isArchive = (output: string): boolean => /\.zip$/i.test(output)

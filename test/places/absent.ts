import { formatsOf } from '../../src/report/formats.ts'
import { call } from '../cli/memory.ts'

const { printed: help } = await call('--help')
const { printed: helpOfAssess } = await call('assess --help')

/** What a test may wait for: it comes from another hand, and until then its tests say that they are skipped. */
const awaited = {
  commands: ['diff', 'verify', 'baseline'],
  formats: ['sarif', 'junit', 'github', 'gitlab', 'csv'],
  options: ['--baseline', '--waivers'],
}

type Wants = { readonly [Kind in keyof typeof awaited]?: readonly string[] }

/** Whether something awaited is not in this version, and the words that say so in the name of a test. */
export function absent({ formats = [], commands = [], options = [] }: Wants): readonly [boolean, string] {
  const missing = [
    ...formats.filter(one => awaited.formats.includes(one) && !formatsOf('assess').includes(one)),
    ...commands.filter(
      one => awaited.commands.includes(one) && !new RegExp(`^ {2}${one}\\b`, 'm').test(help),
    ),
    ...options.filter(one => awaited.options.includes(one) && !helpOfAssess.includes(`${one} `)),
  ]
  return [missing.length > 0, missing.length ? ` (skipped: this version has no ${missing.join(', ')})` : '']
}

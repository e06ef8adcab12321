import { formatsOf } from '../../src/report/formats.ts'
import { call } from '../cli/memory.ts'

const { printed: help } = await call('--help')

/** Whether something that a test needs is not in this version, and the words that say so in its name. */
export function absent({
  formats = [],
  commands = [],
}: {
  readonly formats?: readonly string[]
  readonly commands?: readonly string[]
}): readonly [boolean, string] {
  const missing = [
    ...formats.filter(one => !formatsOf('assess').includes(one)),
    ...commands.filter(one => !new RegExp(`^ {2}${one}\\b`, 'm').test(help)),
  ]
  return [missing.length > 0, missing.length ? ` (skipped: this version has no ${missing.join(', ')})` : '']
}

import type { Host } from './host.ts'
import type { Options, Output } from './options.ts'
import { WrongUsage } from './usage.ts'

/** The outputs that were asked for; a terminal gets its own format, a pipe plain text. */
export function outputsOf(
  { format, output }: Pick<Options, 'format' | 'output'>,
  host: Host,
): readonly Output[] {
  const asked = format ?? [{ format: host.columns === undefined || output ? 'text' : 'terminal' }]
  const open = asked.filter(({ file }) => file === undefined)
  if (open.length > 1) throw new WrongUsage('one-to-output')
  if (output === undefined) return asked
  if (open.length === 0) throw new WrongUsage('nothing-for-output')
  return asked.map(one => (one.file === undefined ? { ...one, file: output } : one))
}

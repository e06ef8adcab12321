import { isAbsolute, resolve } from 'node:path'
import {
  formatsOf,
  type InputOf,
  type Output as Rendered,
  type ReportKind,
  rendererOf,
} from '../report/formats.ts'
import type { Host } from './host.ts'
import type { Options, Output } from './options.ts'
import { CannotWrite, WrongUsage } from './usage.ts'

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

/** Where a report goes, and which files it may not overwrite. */
export interface Delivery {
  readonly options: Pick<Options, 'format' | 'output' | 'quiet'>
  readonly host: Host
  readonly inputs: ReadonlySet<string>
}

/** Stops a call that asks for a format a command does not have, before any work is done. */
export function checkFormats(kind: ReportKind, { options, host }: Pick<Delivery, 'options' | 'host'>): void {
  const unknown = outputsOf(options, host).find(({ format }) => !formatsOf(kind).includes(format))
  if (unknown) throw new WrongUsage('not-one-of', notOneOf(kind, unknown.format))
}

/** Renders once per output and writes it to its file or to standard output. */
export async function deliver<Kind extends ReportKind>(
  kind: Kind,
  input: InputOf<Kind>,
  { options, host, inputs }: Delivery,
): Promise<void> {
  for (const { format, file } of outputsOf(options, host)) {
    if (file === undefined && options.quiet) continue
    const render = rendererOf(kind, format)
    if (!render) throw new WrongUsage('not-one-of', notOneOf(kind, format))
    const rendered = await render(input)
    if (file === undefined) await host.print(rendered)
    else await write(file, rendered, host, inputs)
  }
}

const notOneOf = (kind: ReportKind, format: string) => ({
  option: 'format',
  value: format,
  allowed: formatsOf(kind).join(', '),
})

/** An input is never overwritten. */
async function write(file: string, data: Rendered, host: Host, inputs: ReadonlySet<string>): Promise<void> {
  const path = isAbsolute(file) ? file : resolve(host.cwd, file)
  const real = await host.realPath(path).catch(() => path)
  if (inputs.has(real)) throw new WrongUsage('is-input', { file })
  try {
    await host.writeFile(real, data)
  } catch (cause) {
    throw new CannotWrite('cannot-write', {
      file,
      detail: cause instanceof Error ? cause.message : String(cause),
    })
  }
}

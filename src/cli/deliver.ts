import { formatsOf, type InputOf, type ReportKind, rendererOf } from '../report/formats.ts'
import type { Host } from './host.ts'
import type { Options } from './options.ts'
import { outputsOf } from './outputs.ts'
import { sinkFor } from './sink-for.ts'
import { WrongUsage } from './usage.ts'

/** Where a report goes, and which files it may not overwrite. */
export interface Delivery {
  readonly options: Pick<Options, 'format' | 'output' | 'quiet'>
  readonly host: Host
  readonly inputs: ReadonlySet<string>
}

/** Stops a call that asks for a format a command does not have, before any work is done. */
export function checkFormats(
  kind: ReportKind | 'assess',
  { options, host }: Pick<Delivery, 'options' | 'host'>,
): void {
  const allowed = formatsOf(kind)
  const unknown = outputsOf(options, host).find(({ format }) => !allowed.includes(format))
  if (unknown)
    throw new WrongUsage('not-one-of', {
      option: 'format',
      value: unknown.format,
      allowed: allowed.join(', '),
    })
}

/** Renders once per output and writes it to its file or to standard output. */
export async function deliver<Kind extends ReportKind>(
  kind: Kind,
  input: InputOf<Kind>,
  { options, host, inputs }: Delivery,
): Promise<void> {
  checkFormats(kind, { options, host })
  for (const { format, file } of outputsOf(options, host)) {
    if (file === undefined && options.quiet) continue
    const rendered = await rendererOf(kind, format)?.(input)
    if (rendered === undefined) continue
    const sink = await sinkFor(file, host)
    await sink.write(rendered)
    await sink.commit(inputs)
  }
}

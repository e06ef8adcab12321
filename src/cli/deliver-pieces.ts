import type { AssessEnd, Assessed } from '../report/assess/assess-document.ts'
import { reportIn } from '../report/formats.ts'
import type { Output, Reporter } from '../report/reporter.ts'
import type { View } from '../report/view.ts'
import type { Delivery } from './deliver.ts'
import { outputsOf } from './outputs.ts'
import { type Outlet, sinkFor } from './sink-for.ts'

/** A gap report on its way to all its outputs. */
export interface Pieces {
  readonly each: (assessed: Assessed) => Promise<void>
  readonly close: (end: AssessEnd, inputs: ReadonlySet<string>) => Promise<void>
  /** Leaves no file behind. */
  readonly discard: () => Promise<void>
}

interface Way {
  readonly report: Reporter<Assessed, AssessEnd>
  readonly outlet: Outlet
  readonly toFile: boolean
}

/**
 * Begins a gap report in every format that was asked for. Nothing goes to standard output before the first design, so
 * that it stays empty where none is sound, unless the format is made to tell what is wrong with the inputs.
 */
export async function deliverPieces(
  view: View,
  { options, host }: Pick<Delivery, 'options' | 'host'>,
): Promise<Pieces> {
  const ways: Way[] = []
  const written = new Set<Way>()
  const write = async (way: Way, data: Output) => {
    if (data.length === 0) return
    written.add(way)
    await way.outlet.write(data)
  }
  for (const { format, file } of outputsOf(options, host)) {
    const report = reportIn(format)?.(view)
    if (!report || (file === undefined && options.quiet)) continue
    ways.push({ report, outlet: await sinkFor(file, host), toFile: file !== undefined })
  }
  let some = false
  return {
    each: async assessed => {
      some = true
      for (const way of ways) await write(way, await way.report.each(assessed))
    },
    close: async (end, inputs) => {
      for (const way of ways) {
        if (some || way.toFile || way.report.always) await write(way, await way.report.close(end))
        await (written.has(way) ? way.outlet.commit(inputs) : way.outlet.discard())
      }
    },
    discard: async () => {
      for (const { outlet } of ways) await outlet.discard()
    },
  }
}

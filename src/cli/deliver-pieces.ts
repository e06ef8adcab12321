import { type Assembly, assembly } from '../report/assembly.ts'
import type { AssessEnd } from '../report/assess/assess-document.ts'
import type { Gist } from '../report/assess/gist.ts'
import type { Output } from '../report/reporter.ts'
import type { Written } from './assess/file-judge.ts'
import type { GapReport } from './assess/gap-reports.ts'
import type { Host } from './host.ts'
import { type Outlet, sinkFor } from './sink-for.ts'

/** A gap report on its way to all its outputs. */
export interface Pieces {
  readonly each: (written: Pick<Written, 'pieces' | 'gist'>) => Promise<void>
  readonly close: (end: AssessEnd, inputs: () => Promise<ReadonlySet<string>>) => Promise<void>
  /** Leaves no file behind. */
  readonly discard: () => Promise<void>
}

interface Way extends GapReport {
  readonly assembly: Assembly<Gist, AssessEnd>
  readonly outlet: Outlet
}

/**
 * Delivers a gap report piece by piece. Nothing goes to standard output before the first design, so that it stays empty
 * where none is sound, unless the format is made to tell what is wrong with the inputs.
 */
export async function deliverPieces(reports: readonly GapReport[], host: Host): Promise<Pieces> {
  const ways: Way[] = []
  for (const one of reports)
    ways.push({ ...one, assembly: assembly(one.report), outlet: await sinkFor(one.file, host) })
  const written = new Set<Way>()
  const write = async (way: Way, data: Output) => {
    if (data.length === 0) return
    written.add(way)
    await way.outlet.write(data)
  }
  let some = false
  return {
    each: async ({ pieces, gist }) => {
      some = true
      for (const [index, way] of ways.entries())
        await write(way, way.assembly.each(pieces[index] ?? '', gist))
    },
    close: async (end, inputs) => {
      for (const way of ways) {
        if (some || way.file !== undefined || way.report.always)
          await write(way, await way.assembly.close(end))
        const read = way.file === undefined ? new Set<string>() : await inputs()
        await (written.has(way) ? way.outlet.commit(read) : way.outlet.discard())
      }
    },
    discard: async () => {
      for (const { outlet } of ways) await outlet.discard()
    },
  }
}

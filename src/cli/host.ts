import type { Host as Files } from '../load/host.ts'
import type { Repository } from '../load/repository.ts'
import type { FolderSink, Sink } from './sink.ts'

/** Everything the command line touches of the world; tests run it in-process with files in memory. */
export interface Host extends Files, Repository {
  /** Writes to standard output: only results, so that it can be piped. */
  readonly print: (text: string | Uint8Array) => Promise<void>
  /** Writes to standard error: problems and advice. */
  readonly tell: (text: string) => void
  /**
   * Draws one line about long work on standard error, over the line drawn before; an empty one clears it. Absent where
   * nobody looks: not a terminal, or one that cannot redraw.
   */
  readonly progress?: (text: string) => void
  /** Columns of the terminal; absent when the output is piped. */
  readonly columns?: number
  readonly color: boolean
  /** The clock; a date that is none if what stands in for the clock cannot be read. */
  readonly now: () => Date
  /** Begins a file that will be there whole or not at all; a device is written to as it is. */
  readonly open: (path: string) => Promise<Sink>
  /** Begins a folder that will be there whole or not at all; rejects if there is something of that name. */
  readonly openFolder: (path: string) => Promise<FolderSink>
}

import type { Host as Files } from '../load/host.ts'

/** Everything the command line touches of the world; tests run it in-process with files in memory. */
export interface Host extends Files {
  /** Writes to standard output: only results, so that it can be piped. */
  readonly print: (text: string | Uint8Array) => Promise<void>
  /** Writes to standard error: problems and advice. */
  readonly tell: (text: string) => void
  /** Columns of the terminal; absent when the output is piped. */
  readonly columns?: number
  readonly color: boolean
  /** The clock; a date that is none if what stands in for the clock cannot be read. */
  readonly now: () => Date
  /** Writes a file whole or not at all. */
  readonly writeFile: (path: string, data: string | Uint8Array) => Promise<void>
}

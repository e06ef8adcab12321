import type { Host as Files } from '../load/host.ts'
import type { Repository } from '../load/repository.ts'
import type { FolderSink, Sink } from './sink.ts'

/** Another thread of this process, which answers in the order in which it is asked. */
export interface Worker {
  readonly ask: (message: unknown) => Promise<unknown>
  readonly end: () => Promise<unknown>
}

/** Threads that can be begun beside this one, each with an errand that can be copied. */
export interface Workers {
  readonly most: number
  /** One is worth what it takes to begin where each has so many files to judge. */
  readonly worthwhile: number
  readonly start: (errand: unknown) => Worker
}

/** Tells of files that change. */
export interface Watch {
  /** Looks at these folders from now on, and at no others; what is no folder is passed over until it is one. */
  readonly follow: (folders: ReadonlySet<string>) => void
  /** The paths at which something happened since it last told, once it is quiet for a moment; nothing when all is over. */
  readonly next: () => Promise<ReadonlySet<string> | undefined>
}

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
  /** Absent where there is but one core, or nobody may begin threads. */
  readonly workers?: Workers
  readonly watch?: () => Watch
  /** Begins a folder that will be there whole or not at all; rejects if there is something of that name. */
  readonly openFolder: (path: string) => Promise<FolderSink>
}

/** Where a report goes, piece by piece. A file is there whole once it is committed, or not at all. */
export interface Sink {
  readonly write: (data: string | Uint8Array) => Promise<void>
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

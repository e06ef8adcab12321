/** Where a report goes, piece by piece. A file is there whole once it is committed, or not at all. */
export interface Sink {
  readonly write: (data: string | Uint8Array) => Promise<void>
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** Where several files go, by paths with `/` below one folder. Once it is committed there is nothing to discard. */
export interface FolderSink extends Pick<Sink, 'commit' | 'discard'> {
  readonly write: (path: string, data: Uint8Array) => Promise<void>
}

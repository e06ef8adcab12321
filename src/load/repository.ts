/** What came of asking git; `output` ends one byte beyond the maximum if there was more. */
export type GitAnswer =
  | { readonly output: Uint8Array }
  | { readonly failed: 'not-installed' | 'too-slow' | 'refused'; readonly told: string }

/** The repository around the working directory, as a host lets it be read: nothing fetched, nothing run, nothing written. */
export interface Repository {
  /** Runs git with these words, without a shell. */
  readonly git: (words: readonly string[], maximum: number) => Promise<GitAnswer>
}

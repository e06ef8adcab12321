/** What an input may be at most; it comes from anyone, so each limit has a problem of its own (design, section 7). */
export const limits = {
  /** Bytes of one file. */
  bytes: 1024 * 1024,
  /** Maps and lists inside one another. */
  depth: 40,
  /** Values of one file, each counted as often as its aliases repeat it. */
  values: 50_000,
  /** Bytes that git may list of one folder of a revision. */
  listing: 16 * 1024 * 1024,
  /** Designs of one call. */
  designs: 20_000,
} as const

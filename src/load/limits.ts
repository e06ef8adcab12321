/** What an input may be at most; it comes from anyone, so each limit has a problem of its own (design, section 7). */
export const limits = {
  /** Bytes of one file. */
  bytes: 1024 * 1024,
  /** Bytes of a baseline, which holds a line for each open finding on each design of a run. */
  baselineBytes: 32 * 1024 * 1024,
  /** Maps and lists inside one another. */
  depth: 40,
  /** Values of one file, each counted as often as its aliases repeat it. */
  values: 50_000,
  /** Characters of one quotation: two pages are no quotation any more. */
  quote: 10_000,
  /** Bytes of the file with the text of a source. */
  textBytes: 8 * 1024 * 1024,
  /** Characters of a text once it is taken from its file. */
  text: 2_000_000,
  /** Bytes to which the parts of a Word file may swell, and how many parts it may have. */
  inflated: 32 * 1024 * 1024,
  parts: 10_000,
  /** Elements of a text in HTML or XML, and how many may lie inside one another. */
  elements: 1_000_000,
  nesting: 500,
  /** Bytes that git may list of one folder of a revision. */
  listing: 16 * 1024 * 1024,
  /** Designs of one call. */
  designs: 20_000,
} as const

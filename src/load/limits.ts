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
  /** Characters of a key, and of any other text of a file. */
  key: 200,
  characters: 20_000,
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
  /** Characters of a glob, and stars between two of its slashes. */
  glob: 500,
  stars: 2,
  /** Designs of one call. */
  designs: 20_000,
  /** Of a workbook: bytes, parts, bytes to which they may swell, cells, characters of a cell. */
  workbook: {
    bytes: 8 * 1024 * 1024,
    parts: 500,
    inflated: 64 * 1024 * 1024,
    cells: 500_000,
    text: 32_767,
  },
  /** Of an evidence pack: bytes, files, bytes to which they may swell. */
  pack: { bytes: 128 * 1024 * 1024, parts: 20_000, inflated: 256 * 1024 * 1024 },
  /** Entries of a design or a state, by their keys: some times those of the largest federal State. */
  entries: { bodies: 300, mandates: 1_000, separations: 1_000, levels: 200, places: 500 },
  /** Places at each of their levels, and pairs of bodies: both grow faster than what is written. */
  places: 5_000,
  pairs: 3_000,
  /** Things that are wrong with one file: whoever mends these sees the rest. */
  problems: 200,
  /** Files of one rule pack, and bytes of all of them. */
  rules: 1_000,
  packBytes: 16 * 1024 * 1024,
  /** Quantifiers inside one another, parts of one rule, and of all that it refers to. */
  quantifiers: 4,
  conditionParts: 500,
  ruleParts: 2_000,
  ruleChain: 8,
  /** How far a rule counts: a list left open may hold as many without naming them. */
  count: 100,
} as const

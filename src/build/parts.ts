/**
 * Parts that most calls do without, by the beginnings of their paths: each becomes a file that is read when something of it
 * is first called.
 */
const late: Readonly<Record<string, readonly string[]>> = {
  // One expression in here, over all emoji, takes as long to read as the rest of the product.
  'late-width': ['string-width/', 'wrap-ansi/'],
  'late-page': [
    'd3-',
    ...['abouts-of', 'chart.', 'html-', 'script/', 'write-html'].map(name => `report/document/${name}`),
  ],
  'late-markdown': ['report/document/markdown', 'report/document/write-markdown'],
  'late-notices': ['sarif/', 'junit/', 'github/', 'gitlab/', 'notice/'].map(name => `report/${name}`),
  'late-json': ['report/json/'],
  'late-csv': ['assess', 'compare', 'diff', 'facts', 'finding', 'norms', 'rules', 'verify'].map(
    name => `report/csv/${name}-`,
  ),
  'late-documents': [
    ...['ask/', 'catalogue/', 'compare/', 'diff/', 'explain/', 'lint/', 'trials/', 'verify/'],
    ...['assess/overview', 'assess/theme-chart'],
  ].map(name => `report/${name}`),
  'late-texts': ['engine/verify/'],
  // Nothing was seen before the first design.
  'late-again': ['changes', 'facts-read'].map(name => `engine/${name}`),
  'late-packs': [
    ...['engine/lint/', 'engine/mutation/'],
    ...['compile-condition', 'compile-test', 'equivalents', 'load-rule-pack', 'repeated'].map(
      name => `load/${name}`,
    ),
    ...['examples', 'folder', 'instruments', 'leaf', 'rules'].map(name => `load/read-${name}`),
    ...['pack', 'references', 'size'].map(name => `load/rule-${name}`),
  ],
  'late-known': [
    ...['load-known', 'read-baseline', 'read-waivers'].map(name => `load/${name}`),
    ...['overall', 'renamed', 'resemblances'].map(name => `engine/standing/${name}`),
  ],
  'late-languages': ['load/packaged-texts', 'load/texts-in'],
  'late-faults': ['cli/tell-fault', 'load/complaint', 'report/problems'],
}

/** What of these every gap report calls, or what is more than functions. */
const notLate: readonly string[] = [
  'cli-table3/node_modules/',
  ...['ask/form-xlsx', 'json/schema/', 'notice/from-notices', 'verify/quote-counts'].map(
    name => `report/${name}`,
  ),
  ...['quotes-of', 'standing-together', 'status-by-fact', 'verify.'].map(name => `engine/verify/${name}`),
]

function lateFile(module: string): string | undefined {
  const path = module.replaceAll('\\', '/')
  const begins = (name: string) => path.includes(`/${name}`)
  return notLate.some(begins) ? undefined : Object.keys(late).find(name => late[name]?.some(begins))
}

type ImportsOf = (module: string) => readonly string[]

/** From here, the shortest way leads from a design to a text. */
const first = ['run', 'commands/assess']

/**
 * Which file of the bundle a module belongs in: one of those that are read late, the one that is always read, or whichever
 * the bundler likes.
 */
export function partsOf(cli: string): (module: string, importsOf: ImportsOf) => string | null {
  let needed: ReadonlySet<string> | undefined
  return (module, importsOf) => {
    const entries = first.map(name => `${cli}/${name}.js`)
    needed ??= reached(entries, importsOf)
    return lateFile(module) ?? (needed.has(module) ? 'core' : null)
  }
}

/** The modules that are read when one of the entries is. */
function reached(entries: readonly string[], importsOf: ImportsOf): ReadonlySet<string> {
  const seen = new Set<string>()
  const follow = (module: string): void => {
    if (seen.has(module) || lateFile(module)) return
    seen.add(module)
    importsOf(module).forEach(follow)
  }
  entries.forEach(follow)
  return seen
}

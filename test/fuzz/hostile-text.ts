import fc from 'fast-check'

const scraps = [
  'yes',
  'no',
  'unknown',
  'none',
  'complete',
  'monitoring',
  'law',
  'practice',
  'is',
  'source',
  'places',
  'all',
  'state.yaml',
  '__proto__',
  '1e999',
  '.nan',
  '-0',
  '2021-13-45',
  '&a',
  '*a',
  '<<',
  '!!js/function',
  '{',
  '}',
  '[',
  ']',
  ':',
  '- ',
  '"',
  "'",
  '|',
  '>',
  '#',
  '\t',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ud800',
  '=1+1',
  '::error::x',
  '<script>',
]

const edit = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('drop', 'double', 'swap', 'word', 'cut', 'indent'),
  scrap: fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 12 })),
})

/** A sound text with some of its lines dropped, doubled, moved, cut or spoiled. */
export const spoiled = (sound: string): fc.Arbitrary<string> =>
  fc.array(edit, { minLength: 1, maxLength: 8 }).map(edits => edits.reduce(edited, sound))

function edited(text: string, { at, kind, scrap }: { at: number; kind: string; scrap: string }): string {
  const lines = text.split('\n')
  const index = at % lines.length
  const line = lines[index] ?? ''
  const words = line.split(/(\s+)/)
  const put: Readonly<Record<string, readonly string[]>> = {
    drop: [],
    double: [line, line],
    swap: [lines[(index * 7 + 3) % lines.length] ?? ''],
    word: [words.map((word, i) => (i === at % words.length ? scrap : word)).join('')],
    cut: [line.slice(0, at % (line.length + 1))],
    indent: [`  ${line}`],
  }
  return [...lines.slice(0, index), ...(put[kind] ?? [line]), ...lines.slice(index + 1)].join('\n')
}

/** YAML and bytes that have nothing to do with anything. */
export const noise: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc
    .array(fc.constantFrom(...scraps, '\n', '  ', 'opcat: design/1\n'), { maxLength: 200 })
    .map(parts => parts.join('')),
  fc.json({ maxDepth: 6 }).map(json => `opcat: design/1\nid: x\nbodies: ${json}\n`),
  fc.uint8Array({ maxLength: 2000 }),
)

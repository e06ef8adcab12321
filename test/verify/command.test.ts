import { describe, expect, test } from 'vitest'
import { htmlScript } from '../../src/report/document/html-script.ts'
import { belgium, call } from '../cli/memory.ts'

const state = `opcat: state/1
id: land
name: { en: My country }
levels: { land: { name: { en: The State } } }
places: { complete: no, list: { prison: { type: prison, levels: [land] } } }
`

const design = (quote: string, cited = 'bill#art-5') => `opcat: design/1
id: council
state: state.yaml
name: { en: A council }
as-of: 2026-11
status: bill
sources:
  bill: { title: Bill on the council, text: bill.md }
  memo: { title: Memo }
bodies:
  council:
    functions: { monitoring: yes, complete: yes }
    members: { seconded: { is: yes, source: ${cited}, quote: ${JSON.stringify(quote)} } }
`

const bill = '## Article 5\n\nOfficials may be seconded to the Council.\n\n## Article 6\n\nIt reports.\n'
const located = 'Officials may be seconded to the Council'
const changed = 'Officials may not be seconded to the Council'
const files = (quote: string, cited?: string) => ({
  'design.yaml': design(quote, cited),
  'state.yaml': state,
  'bill.md': bill,
})

describe('the exit code', () => {
  test.each([
    ['located', located, 'bill#art-5', '', 0],
    ['located, cited without a pinpoint', located, 'bill', '', 0],
    ['changed', changed, 'bill#art-5', '', 1],
    ['missing', 'Nothing of the kind stands anywhere', 'bill#art-5', '', 1],
    ['in another article', located, 'bill#art-6', '', 1],
    ['in no such article', located, 'bill#art-9', '', 1],
    ['no text at hand', located, 'memo#M-1', '', 0],
    ['no text at hand, and that is asked', located, 'memo#M-1', '--fail-on drift+no-text', 2],
    ['changed, and a missing text is asked', changed, 'bill#art-5', '--fail-on drift+no-text', 1],
    ['changed, and nothing is asked', changed, 'bill#art-5', '--fail-on never', 0],
  ])('%s', async (_, quote, cited, options, code) => {
    expect((await call(`verify design.yaml ${options}`, files(quote, cited))).code).toBe(code)
  })

  test('a citation without a quotation that leads nowhere counts too', async () => {
    const { code, printed } = await call('verify design.yaml', {
      ...files(located),
      'design.yaml': design(located).replace('complete: yes', 'complete: { is: yes, source: bill#art-9 }'),
    })
    expect(code).toBe(1)
    expect(printed).toContain('Articles cited that are not there (1)')
  })

  test('what --fail-on does not know is a wrong call', async () => {
    const { code, printed, told } = await call('verify design.yaml --fail-on obligation', files(located))
    expect([code, printed]).toEqual([64, ''])
    expect(told).toContain('drift')
  })
})

describe.each(['verify', 'assess', 'compare', 'explain'])('%s', command => {
  test('says that the text of a source is not there', async () => {
    const { 'bill.md': _, ...without } = files(located)
    const words = command === 'explain' ? 'opcat/18-1-seconded-officials' : ''
    const { code, printed, told } = await call(`${command} design.yaml ${words}`, without)
    expect([code, printed]).toEqual([65, ''])
    expect(told).toMatch(/design\.yaml:8:\d+ {2}TEXT_NOT_FOUND/)
    expect(told).toContain('bill.md')
  })
})

test('a sound design is verified beside a broken one', async () => {
  const { code, printed } = await call('verify design.yaml broken.yaml', {
    ...files(located),
    'broken.yaml': 'opcat: design/1\nid: x\n',
  })
  expect(code).toBe(65)
  expect(printed).toContain('Located (1)')
})

test('the text of a source is an input, which no report overwrites', async () => {
  for (const command of ['verify', 'assess']) {
    const { code, files: written } = await call(`${command} design.yaml -o bill.md`, files(located))
    expect([command, code, written.size]).toEqual([command, 64, 0])
  }
})

test('JSON: the contract', async () => {
  const { printed } = await call('verify design.yaml --format json', files(changed))
  const { format, designs, quotes, strays } = JSON.parse(printed)
  expect(format).toBe('opcat/verification/1')
  expect(designs[0].summary).toEqual({
    located: 0,
    changed: 1,
    missing: 0,
    noText: 0,
    pinpointsDiffering: 0,
    pinpointsAbsent: 0,
  })
  expect(quotes).toEqual([
    {
      design: 'council',
      path: 'bodies/council/members/seconded',
      plane: 'law',
      quote: changed,
      sources: ['bill#art-5'],
      source: 'bill',
      pinpoint: 'art-5',
      status: 'changed',
      pinpointStatus: 'agrees',
      file: 'design.yaml',
      line: 13,
      column: 64,
      context: '… Article 5 Officials may be seconded to the Council. Article 6 It reports. …',
      found: {
        file: 'bill.md',
        line: 3,
        column: 1,
        unit: 'line',
        article: 'Article 5',
        passage: 'Officials may be seconded to the Council',
      },
      difference: [
        { kind: 'same', text: 'Officials may' },
        { kind: 'removed', text: 'not' },
        { kind: 'same', text: 'be seconded to the Council' },
      ],
    },
  ])
  expect(strays).toEqual([])
})

test.each([
  ['en', 'Changed (1)', 'the text of the source now says'],
  ['nl', 'Gewijzigd (1)', 'de tekst van de bron zegt nu'],
  ['fr', 'Modifiées (1)', 'le texte de la source dit désormais'],
  ['de', 'Geändert (1)', 'der Text der Quelle sagt jetzt'],
])('in %s', async (language, title, says) => {
  const plain = (text: string) => text.replace(/\s+/g, ' ')
  expect((await call(`verify design.yaml --lang ${language}`, files(changed))).printed).toContain(title)
  expect(plain((await call(`assess design.yaml --lang ${language}`, files(changed))).printed)).toContain(says)
})

describe('assess', () => {
  const assess = async (quote: string, cited?: string) =>
    JSON.parse((await call('assess design.yaml --format json --norms opcat', files(quote, cited))).printed)
      .designs[0]

  test('marks evidence whose quotation has drifted, and changes no verdict', async () => {
    const [sound, drifted] = [await assess(located), await assess(changed)]
    const verdicts = ({ requirements }: { requirements: unknown }) => requirements
    expect(verdicts(drifted)).toEqual(verdicts(sound))
    const statuses = (designs: { findings: { evidence: { quote?: string; quoteStatus?: string }[] }[] }) =>
      new Set(designs.findings.flatMap(({ evidence }) => evidence.map(({ quoteStatus }) => quoteStatus)))
    expect(statuses(sound)).toEqual(new Set([undefined, 'located']))
    expect(statuses(drifted)).toEqual(new Set([undefined, 'changed']))
    expect(drifted.quotes).toMatchObject([{ status: 'changed', found: { line: 3 } }])
  })

  test('says so at the head, where there is something to say', async () => {
    const head = async (quote: string, cited?: string) =>
      (await call('assess design.yaml --depth brief', files(quote, cited))).printed.match(/Quotations.*/)?.[0]
    expect(await head(changed)).toContain('1 changed')
    expect(await head(located, 'bill#art-6')).toContain('1 not in the article cited')
    expect(await head(located, 'memo#M-1')).toContain('1 without a text at hand')
    expect(await head(located)).toBeUndefined()
  })

  test('says nothing of quotations where there are none', async () => {
    const { printed } = await call('assess ctrg.yaml', belgium)
    expect(printed).not.toContain('Quotations')
  })

  test('says in which article the words are, if not in the one cited', async () => {
    const { printed } = await call('assess design.yaml --format md', files(located, 'bill#art-6'))
    expect(printed).toContain('bill.md:3, Article 5: art-6; found in Article 5')
  })
})

describe('what stands in a bill', () => {
  const hostile =
    'Officials \u001b[2J\u202eserve <script>alert(1)</script> | *x* [l](javascript:x) ::error:: \u0007'
  const inBill = {
    'design.yaml': design('Officials serve and nothing else of the kind at all'),
    'state.yaml': state,
    'bill.md': `## Article 5 \u001b]0;x\u0007\n\n${hostile} and nothing else of its kind\n`,
  }

  test.each(['text', 'terminal', 'md', 'html', 'json'])('commands nothing as %s', async format => {
    for (const command of ['verify', 'assess']) {
      const { printed } = await call(`${command} design.yaml --depth full --format ${format}`, inBill)
      expect(printed).toContain('Officials')
      expect(printed.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
      if (format === 'md' || format === 'html')
        expect(printed.replace(`<script>${htmlScript}</script>`, '')).not.toContain('<script')
    }
  })
})

test.each([80, 160])('keeps to %i columns', async columns => {
  const { printed } = await call(
    'verify design.yaml --format terminal',
    files(`${changed} ${'word '.repeat(80)}`),
    columns,
  )
  expect(Math.max(...printed.split('\n').map(line => [...line].length))).toBeLessThanOrEqual(columns)
})

test('the same input gives the same bytes', async () => {
  const once = await call('verify design.yaml --format json', files(changed))
  expect((await call('verify design.yaml --format json', files(changed))).printed).toBe(once.printed)
})

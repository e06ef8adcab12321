import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verify } from '../../src/engine/verify/verify.ts'
import { designsFrom } from '../../src/load/load-designs.ts'
import type { Quote } from '../../src/model/verification.ts'
import { productGrammar } from '../load/grammar.ts'
import { memoryHost } from '../load/memory-host.ts'

const grammar = productGrammar()
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/bill/${name}`, import.meta.url), 'utf8')

test.each(['1', '2'])(
  'version %s: all that quotes the bill is located in the article cited',
  async version => {
    const quotes = await quotesOf(`design-${version}.yaml`, `bill-${version}.md`)
    expect(told(quotes)).toEqual({ 'located agrees': quotes.length - 2, 'no-text unknown': 2 })
  },
)

test.each(['1', '2'])('version %s: Markdown and Akoma Ntoso say the same', async version => {
  const [markdown, akoma] = await Promise.all(
    ['md', 'xml'].map(kind => quotesOf(`design-${version}.yaml`, `bill-${version}.${kind}`)),
  )
  const places = (quotes: readonly Quote[] = []) =>
    quotes.map(({ path, status, found }) => [path, status, found?.article, found?.paragraph, found?.passage])
  expect(places(akoma)).toEqual(places(markdown))
})

test('the bill is amended, and nobody has read the design again', async () => {
  const quotes = await quotesOf('design-1.yaml', 'bill-2.md')
  const drifted = quotes.filter(({ status }) => status === 'changed' || status === 'missing')
  expect(drifted).toHaveLength(12)
  const elsewhere = quotes.filter(
    ({ status, pinpointStatus }) => status === 'located' && /differs|absent/.test(pinpointStatus),
  )
  expect(elsewhere).toHaveLength(11)
  const files = quotes.find(({ path }) => path === 'bodies/council/powers/files')
  expect(files?.difference.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'every file' },
    { kind: 'added', text: 'the files' },
    { kind: 'removed', text: '.' },
    { kind: 'added', text: ',' },
  ])
})

/** The quotations of a design, looked for in a text of one's choice. */
async function quotesOf(design: string, text: string): Promise<readonly Quote[]> {
  const host = memoryHost({
    '/home/analyst/design.yaml': fixture(design).replace(/text: \S+/, `text: ${text}`),
    '/home/analyst/state.yaml': fixture('state.yaml'),
    [`/home/analyst/${text}`]: fixture(text),
  })
  const { designs, problems } = await designsFrom(['design.yaml'], host, grammar)
  expect(problems).toEqual([])
  const [loaded] = designs
  if (!loaded) throw new Error('no design')
  const { quotes, strays } = verify(loaded, grammar.vocabulary)
  if (design.replace(/\D/g, '') === text.replace(/\D/g, '')) expect(strays).toEqual([])
  return quotes
}

const told = (quotes: readonly Quote[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { status, pinpointStatus } of quotes)
    counts[`${status} ${pinpointStatus}`] = (counts[`${status} ${pinpointStatus}`] ?? 0) + 1
  return counts
}

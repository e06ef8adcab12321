import { expect, test } from 'vitest'
import { verify } from '../../src/engine/verify/verify.ts'
import { designsFrom } from '../../src/load/load-designs.ts'
import type { Quote } from '../../src/model/verification.ts'
import { productGrammar } from '../load/grammar.ts'
import { memoryHost } from '../load/memory-host.ts'

const grammar = productGrammar()

const bill = `# Bill on the Council

**Article 1.** This Act governs the Council for Places of Deten-
tion (“the Council”).

**Article 2.** The Council visits every place of deprivation of liberty at any time.

**Article 3.** § 1. The Council has twelve members, appointed by the Chamber for five years.

§ 2. Officials may be seconded to the Council; they keep their salary.

**Article 4.** Members of the Council may hold interviews in private, after consultation of the director
of the place and unless urgent reasons of security oppose it, with any person deprived of liberty.

**Article 5.** The Council visits every place of deprivation of liberty that the Minister names.
`

test('located: with line, column, article, and some words on either side', async () => {
  const quote = await quoted({ quote: 'Council for Places of Detention', source: 'bill#art-1' })
  expect(quote).toMatchObject({
    path: 'bodies/council/members/seconded',
    plane: 'law',
    status: 'located',
    pinpointStatus: 'agrees',
    source: 'bill',
    pinpoint: 'art-1',
    file: 'design.yaml',
    line: 13,
    difference: [],
    found: {
      file: 'bill.md',
      line: 3,
      column: 37,
      unit: 'line',
      article: 'Article 1',
      before: 'Bill on the Council Article 1. This Act governs the ',
      passage: 'Council for Places of Detention',
      after: ' (“the Council”). Article 2. The Council visits every place of deprivation of',
    },
  })
})

test('changed: a word is gone', async () => {
  expect(
    told(await quoted({ quote: 'Officials may not be seconded to the Council', source: 'bill#art-3-2' })),
  ).toBe('changed, agrees, 10: Officials may [-not-] be seconded to the Council')
})

test('changed: a word for another', async () => {
  expect(told(await quoted({ quote: 'The Council has ten members, appointed by the King' }))).toBe(
    'changed, unknown, 8: The Council has [-ten-] {+twelve+} members, appointed by the [-King-] {+Chamber+}',
  )
})

test('changed: a condition was inserted that is longer than the rest', async () => {
  expect(
    told(await quoted({ quote: 'Members of the Council may hold interviews in private with any person' })),
  ).toBe(
    'changed, unknown, 12: Members of the Council may hold interviews in private {+, after consultation of the director of the place and unless urgent reasons of security oppose it,+} with any person',
  )
})

test('changed: the sentence goes on where the quotation ends it', async () => {
  expect(told(await quoted({ quote: 'The Council has twelve members.' }))).toBe(
    'changed, unknown, 8: The Council has twelve members [-.-] {+,+}',
  )
})

test('changed: a capital', async () => {
  expect(told(await quoted({ quote: 'officials may be seconded' }))).toBe(
    'changed, unknown, 10: [-officials-] {+Officials+} may be seconded',
  )
})

test('missing: nothing comes near', async () => {
  const quote = await quoted({ quote: 'The budget is fixed by the Court of Audit each year' })
  expect(quote).toMatchObject({ status: 'missing', difference: [] })
  expect(quote?.found).toBeUndefined()
})

test('missing: a few common words are not enough', async () => {
  expect(
    (await quoted({ quote: 'The Minister of the Interior appoints the director of the prison' }))?.status,
  ).toBe('missing')
})

test('no text at hand', async () => {
  expect(await quoted({ quote: 'Officials may be seconded', source: 'memo#M-094' })).toMatchObject({
    status: 'no-text',
    source: 'memo',
    pinpoint: 'M-094',
  })
})

test('a quotation without a source', async () => {
  const quote = await quoted({ quote: 'Officials may be seconded', source: '' })
  expect(quote).toMatchObject({ status: 'no-text', sources: [] })
  expect(quote?.source).toBeUndefined()
})

test('of several sources the one that has it answers', async () => {
  const quote = await quoted({
    quote: 'Officials may be seconded',
    source: '[memo#M-094, other, bill#art-3]',
  })
  expect(quote).toMatchObject({ status: 'located', source: 'bill', pinpoint: 'art-3' })
})

test('what is missing in one source may stand in another of which no text is at hand', async () => {
  const quote = await quoted({
    quote: 'Nothing of the kind stands there',
    source: '[bill#art-3, memo#M-094]',
  })
  expect(quote).toMatchObject({ status: 'no-text', source: 'memo' })
})

test('what was changed in one source is told, though no text of another is at hand', async () => {
  const quote = await quoted({ quote: 'Officials may not be seconded', source: '[memo#M-094, bill#art-3]' })
  expect(quote).toMatchObject({ status: 'changed', source: 'bill' })
})

test('of several places the one in the article cited', async () => {
  const words = 'The Council visits every place of deprivation of liberty'
  expect((await quoted({ quote: words }))?.found?.article).toBe('Article 2')
  expect((await quoted({ quote: words, source: 'bill#art-5' }))?.found?.article).toBe('Article 5')
})

test('of several passages that come near the one in the article cited', async () => {
  const words = 'The Council visits each place of deprivation of liberty at any time'
  expect((await quoted({ quote: words }))?.found?.article).toBe('Article 2')
  expect((await quoted({ quote: words, source: 'bill#art-5' }))?.found?.article).toBe('Article 5')
})

test('found in another article than the one cited', async () => {
  const quote = await quoted({ quote: 'Officials may be seconded', source: 'bill#art-2' })
  expect(quote).toMatchObject({
    status: 'located',
    pinpointStatus: 'differs',
    found: { article: 'Article 3', paragraph: '§ 2' },
  })
})

test('an article that the text does not have', async () => {
  expect(await quoted({ quote: 'Officials may be seconded', source: 'bill#art-19' })).toMatchObject({
    status: 'located',
    pinpointStatus: 'absent',
  })
})

test.each([
  'The Council has [...] members, [...] for five years',
  'The Council has […] members … for five years',
  'The Council has (...) members (…) for five years.',
  '[T]he Council has twelve members...',
  '[This body] has twelve members',
  '... twelve members ...',
])('left out: %s', async quote => {
  expect((await quoted({ quote, source: 'bill#art-3' }))?.status).toBe('located')
})

test('what is left out lies between the parts, in their order', async () => {
  expect(told(await quoted({ quote: 'for five years [...] The Council has twelve members' }))).not.toContain(
    'located',
  )
})

test('the parts of a quotation may be near, too', async () => {
  expect(told(await quoted({ quote: 'The Council has ten members [...] for six years' }))).toBe(
    'changed, unknown, 8: The Council has [-ten-] {+twelve+} members […] for [-six-] {+five+} years',
  )
})

test('quotations of every part of a design and of its state are looked for', async () => {
  const said = (words: string) => `{ is: yes, source: bill#art-2, quote: ${words} }`
  const files = {
    'design.yaml': `opcat: design/1
id: a
state: state.yaml
name: { en: a }
as-of: 2021
status: proposal
mechanism: { designation: { consultation: { practice: ${said('any time')} } } }
bodies:
  council:
    functions: { is: [monitoring, advice], complete: yes, source: bill#art-2, quote: visits }
    members: { seconded: { law: ${said('every place')}, practice: ${said('nowhere at all')} } }
  other: { functions: { complaints: ${said('The Council')} } }
separations: [{ between: [council, other], members: { is: shared, quote: twelve members, source: bill } }]
mandates:
  complete: ${said('at any time')}
  list:
    prisons: { body: council, function: monitoring, places: [prison], levels: [land], law: ${said('of liberty')} }
`,
    'state.yaml': `opcat: state/1
id: sample
name: { en: Sample State }
sources: { bill: { title: Bill, text: bill.md } }
levels: { land: {} }
places: { complete: ${said('place')}, list: { prison: { type: prison, levels: [land] } } }
`,
    'bill.md': bill,
  }
  const { quotes } = await verified(files)
  expect(quotes.map(({ path, plane, status }) => `${path}@${plane} ${status}`)).toEqual([
    'state/places/complete@both located',
    'mechanism/designation/consultation@practice located',
    'bodies/council/functions/monitoring@both located',
    'bodies/council/members/seconded@law located',
    'bodies/council/members/seconded@practice missing',
    'bodies/other/functions/complaints@both located',
    'mandates/complete@both located',
    'mandates/prisons/held@law located',
    'separations/council+other/members@law located',
  ])
  expect(quotes[0]).toMatchObject({ file: 'state.yaml', line: 6 })
  // The quotation of a list stands beside all its members, and is one quotation.
  expect(quotes[2]?.also.map(({ path }) => path)).toEqual([
    'bodies/council/functions/advice',
    'bodies/council/functions/complete',
  ])
})

test('a pinpoint without a quotation that leads to no article is told', async () => {
  const files = sample({ quote: 'Officials may be seconded', source: 'bill#art-3' })
  const more =
    '\n    training: { required: { law: { is: yes, source: [bill#art-19, bill#art-3, memo#art-19] } } }\n'
  const { strays } = await verified({ ...files, 'design.yaml': files['design.yaml'].trimEnd() + more })
  expect(strays).toEqual([
    {
      path: 'bodies/council/training/required',
      plane: 'law',
      source: 'bill',
      pinpoint: 'art-19',
      file: 'design.yaml',
      line: 14,
      column: 40,
    },
  ])
})

test('an article that a quotation cites in vain is told once', async () => {
  const { strays } = await verified(sample({ quote: 'Officials may be seconded', source: 'bill#art-19' }))
  expect(strays).toEqual([])
})

interface Said {
  readonly quote: string
  readonly source?: string
}

const sample = ({ quote, source = 'bill' }: Said) => ({
  'design.yaml': `opcat: design/1
id: a
state: state.yaml
name: { en: a }
as-of: 2021
status: proposal
sources:
  bill: { title: Bill, text: bill.md }
  memo: { title: Memo }
  other: { title: Other, text: other.txt }
bodies:
  council:
    members: { seconded: { is: yes, quote: ${JSON.stringify(quote)}${source && `, source: ${source}`} } }
`,
  'state.yaml': 'opcat: state/1\nid: s\nname: { en: S }\nlevels: { land: {} }\nplaces: { list: {} }\n',
  'bill.md': bill,
  'other.txt': 'Another text, in which nothing of this stands.',
})

const quoted = async (said: Said): Promise<Quote | undefined> => (await verified(sample(said))).quotes[0]

const told = (quote: Quote | undefined): string => {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'], 'left-out': ['[…]', ''] }
  const difference = quote?.difference.map(({ kind, text }) => signs[kind].join(text)).join(' ')
  return `${quote?.status}, ${quote?.pinpointStatus}, ${quote?.found?.line}: ${difference}`
}

async function verified(files: Readonly<Record<string, string>>) {
  const host = memoryHost(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`/home/analyst/${name}`, text])),
  )
  const { designs, problems } = await designsFrom(['design.yaml'], host, grammar)
  expect(problems).toEqual([])
  return verify(designs[0] as never, grammar.vocabulary)
}

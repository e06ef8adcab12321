import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { assess } from '../../src/engine/assess.ts'
import { diff } from '../../src/engine/diff.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import type { Fact } from '../../src/model/design.ts'
import type { Change, Side } from '../../src/model/difference.ts'
import { strengths } from '../../src/model/truth.ts'
import { callIn, git, put, repository } from './repository.ts'

const folder = 'fixtures/bill'
const knowledge = packagedKnowledge()
const { designs, problems } = await loadDesigns([folder], nodeHost(), knowledge.vocabulary)
const sides = designs.map(
  (design): Side => ({ design, assessment: assess(design, knowledge, ['opcat', 'spt']) }),
)
const [first, second] = sides as [Side, Side]
const text = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')

test('both designs are sound, rich, and of one state whose catalogue is complete', () => {
  expect(problems).toEqual([])
  expect(designs.map(({ id }) => id)).toEqual(['velmora-bill-1', 'velmora-bill-2'])
  for (const { facts } of designs) {
    expect(facts.size).toBeGreaterThan(100)
    expect(facts.get('state/places/complete@both')?.value).toBe('yes')
  }
})

test('the report of the first has verdicts of every class, for obligations and recommendations', () => {
  for (const strength of strengths.slice(0, 2))
    for (const count of Object.values(first.assessment.summary[strength])) expect(count).toBeGreaterThan(0)
})

describe.each([1, 2])('version %i of the text', version => {
  const markdown = articlesOfMarkdown(text(`bill-${version}.md`))
  const xml = articlesOfXml(text(`bill-${version}.xml`))

  test('says the same in Markdown and in Akoma Ntoso', () => {
    expect(xml.articles).toEqual(markdown)
    expect(xml.preface).toEqual(
      (text(`bill-${version}.md`).split('\n## ')[0] as string).replace('# ', '').split('\n').filter(Boolean),
    )
  })

  test('is Akoma Ntoso: article, num, heading, paragraph, num, content, each with an id of its own', () => {
    expect(xml.paths).toEqual(
      new Set([
        'article',
        'article num',
        'article heading',
        'article paragraph',
        'article paragraph num',
        'article paragraph content',
        'article paragraph content p',
      ]),
    )
    expect(new Set(xml.ids).size).toBe(xml.ids.length)
    expect(xml.ids.filter(id => !/^art_\d+(__para_\d+)?$/.test(id))).toEqual(['drafter'])
  })

  test('holds every quotation of its design, in the article that the design names', () => {
    expect(driftOf(version, version)).toEqual({ moved: [], gone: [] })
  })
})

test('the text was changed and the design is not yet: what stands elsewhere, and what is no longer said', () => {
  expect(driftOf(1, 2)).toEqual({
    moved: [
      'mechanism/designation/published',
      'bodies/council/budget/own-line',
      'bodies/council/budget/requested-by',
      'bodies/council/budget/decided-by',
      'bodies/council/budget/spending-approved-by',
      'bodies/council/staff/own',
      'bodies/council/staff/recruited-by',
      'bodies/council/staff/employed-by',
      'bodies/council/staff/seconded',
      'bodies/council/complaints/referral',
      'bodies/ombud/functions/complaints',
    ],
    gone: [
      'bodies/council/scope/named/intelligence-services',
      'bodies/council/scope/decided-by',
      'bodies/council/members/seconded',
      'bodies/council/powers/unannounced',
      'bodies/council/powers/files',
      'bodies/council/recommendations/examine-duty',
      'bodies/council/recommendations/reply-duty',
      'bodies/council/recommendations/time-limit',
      'bodies/council/recommendations/dialogue-duty',
      'bodies/council/spt-contact',
      'bodies/council/contacts/through-government',
      'separations/council+ombud/members',
    ],
  })
})

/** What the second version does to the requirements of the treaty and of the Subcommittee, and by which fact. */
const expected: Readonly<Record<string, readonly [Change, readonly string[]]>> = {
  'opcat/18-1-seconded-officials': ['improved', ['members/seconded']],
  'opcat/20-all-powers-everywhere': ['worsened', ['powers/files']],
  'opcat/20-b-files': ['worsened', ['powers/files']],
  'opcat/20-f-contact-with-subcommittee': ['unsettled', ['spt-contact']],
  'opcat/20-f-without-leave': ['unsettled', ['contacts/through-government']],
  'opcat/20-grounds-of-refusal': ['unsettled', ['powers/secrecy-exceptions']],
  'opcat/22-dialogue': ['worsened', ['recommendations/dialogue-duty']],
  'opcat/22-examination': ['unsettled', ['recommendations/examine-duty']],
  'opcat/29-reached': ['improved', []],
  'opcat/35-immunity': ['settled', ['safeguards/immunity']],
  'opcat/35-immunity-in-own-legislation': ['settled', ['safeguards/immunity']],
  'opcat/35-lasting-immunity': ['settled', ['safeguards/immunity']],
}

describe('what the second version changes', () => {
  const difference = diff(first, second)
  const changes = difference.requirements.flatMap(({ rule, findings }) =>
    findings.map(({ change, causes }) => ({
      rule,
      change,
      facts: causes.facts.map(({ path }) => path.replace(/^bodies\/council\//, '')),
      structure: causes.structure.map(({ subject, aspect }) => `${subject} ${aspect}`),
    })),
  )

  test.each(Object.entries(expected))('%s', (rule, [change, facts]) => {
    const own = changes.filter(one => one.rule === rule)
    expect(own.length).toBeGreaterThan(0)
    for (const one of own) expect([one.change, one.facts]).toEqual([change, facts])
  })

  test('and no other obligation or recommendation of the treaty', () => {
    const rules = new Set(changes.map(({ rule }) => rule).filter(rule => rule.startsWith('opcat/')))
    expect([...rules].toSorted()).toEqual(Object.keys(expected).toSorted())
  })

  test('the rooms of the intelligence service are reached since no article leaves them out', () => {
    expect(changes.find(({ rule }) => rule === 'opcat/29-reached')?.structure).toEqual([
      'mandates/everywhere except',
    ])
    expect(difference.coverage.find(({ place }) => place === 'intelligence-room')).toEqual({
      place: 'intelligence-room',
      level: 'republic',
      before: 'uncovered',
      after: 'partly',
    })
  })

  test('the same words under another number, or other words for the same: cited otherwise', () => {
    const cited = difference.facts.filter(({ kind }) => kind === 'cited-otherwise').map(({ path }) => path)
    expect(cited).toEqual([
      ...driftOf(1, 2).moved.slice(0, 9),
      'bodies/council/powers/unannounced',
      ...driftOf(1, 2).moved.slice(9),
    ])
  })

  test('looked at from the other end, each change is its opposite', () => {
    const back = diff(second, first)
    expect(back.requirements.find(({ rule }) => rule === 'opcat/20-b-files')?.findings[0]?.change).toBe(
      'improved',
    )
    expect(back.requirements.find(({ rule }) => rule === 'opcat/35-immunity')?.findings[0]?.change).toBe(
      'unsettled',
    )
  })
})

test('the whole path in a repository: the bill is amended, and a pull request is told at which line', async () => {
  const versions = [1, 2].map(version => ({
    'bill.yaml': text(`design-${version}.yaml`).replaceAll(`bill-${version}`, 'bill'),
    'bill.md': text(`bill-${version}.md`),
  }))
  const top = repository({ 'state.yaml': text('state.yaml'), ...versions[0] })
  put(top, versions[1] ?? {})
  const words = ['diff', 'HEAD:bill.yaml', 'bill.yaml', '--norms', 'opcat']
  const { code, printed } = await callIn(top, ...words, '--fail-on', 'worsened')
  expect(code).toBe(1)
  const line = (file: string, key: string) => file.split('\n').findIndex(one => one.includes(key)) + 1
  expect(printed).toContain(`HEAD:bill.yaml:${line(versions[0]?.['bill.yaml'] ?? '', ' files:')}`)
  expect(printed).toContain(`bill.yaml:${line(versions[1]?.['bill.yaml'] ?? '', ' files:')}`)
  expect(printed).not.toMatch(/ HEAD:bill-1/)
  const settled = await callIn(top, ...words, '--fail-on', 'worsened', '--theme', 'privileges-and-immunities')
  expect(settled.code).toBe(0)
  git(top, 'commit', '--quiet', '--all', '--message', 'amended in committee')
  expect(
    (await callIn(top, 'diff', 'HEAD~1:bill.yaml', 'HEAD:bill.yaml', '--fail-on', 'worsened')).code,
  ).toBe(1)
})

/** Articles by number: the heading and the paragraphs, word for word. */
type Articles = Readonly<Record<string, readonly string[]>>

function articlesOfMarkdown(bill: string): Articles {
  return Object.fromEntries(
    bill
      .split(/^## Article /m)
      .slice(1)
      .map(article => {
        const [, number = '', heading = ''] = /^(\d+)\. (.*)/.exec(article) ?? []
        return [
          number,
          [heading, ...[...article.matchAll(/^\d+\. (.*)$/gm)].slice(1).map(([, one = '']) => one)],
        ]
      }),
  )
}

function articlesOfXml(bill: string) {
  const articles: Record<string, string[]> = {}
  const [way, ids, preface]: [string[], string[], string[]] = [[], [], []]
  const paths = new Set<string>()
  let number = ''
  const parser = new Parser(
    {
      onopentag: (name, { eId }) => {
        way.push(name)
        if (eId) ids.push(eId)
        const at = way.indexOf('article')
        if (at >= 0) paths.add(way.slice(at).join(' '))
        if (name === 'article') number = eId?.replace('art_', '') ?? ''
      },
      ontext: said => {
        const at = way.at(-1)
        if (at === 'heading') articles[number] = [said]
        else if (at === 'p' && way.includes('article')) articles[number]?.push(said)
        else if (way.includes('preface') && said.trim()) preface.push(said)
        else if (at === 'num' && way.at(-2) === 'article') expect(said).toBe(`Article ${number}.`)
      },
      onclosetag: () => way.pop(),
    },
    { xmlMode: true },
  )
  parser.end(bill)
  return { articles, paths, ids, preface }
}

/** Which quotations of a design stand elsewhere in a version of the text, and which nowhere. */
function driftOf(design: number, version: number) {
  const articles = articlesOfMarkdown(text(`bill-${version}.md`))
  const quoting = [...(sides[design - 1]?.design.facts.values() ?? [])].filter(
    ({ quote, sources }) => quote !== undefined && sources[0]?.startsWith('bill#'),
  )
  const holds = (paragraphs: readonly string[] | undefined, { quote = '' }: Fact) =>
    paragraphs?.some(paragraph => paragraph.includes(quote)) ?? false
  const adrift = quoting.filter(
    fact => !holds(articles[fact.sources[0]?.replace('bill#art-', '') ?? ''], fact),
  )
  const elsewhere = (fact: Fact) => Object.values(articles).some(paragraphs => holds(paragraphs, fact))
  return {
    moved: adrift.filter(elsewhere).map(({ path }) => path),
    gone: adrift.filter(fact => !elsewhere(fact)).map(({ path }) => path),
  }
}

import { createHash } from 'node:crypto'
import { strFromU8, unzlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { verdicts } from '../../src/model/truth.ts'
import { heading, items, line, meaning, paragraph, span } from '../../src/report/document/blocks.ts'
import { chart } from '../../src/report/document/chart.ts'
import type { Block, Document } from '../../src/report/document/document.ts'
import { htmlScript } from '../../src/report/document/html-script.ts'
import { element, htmlText } from '../../src/report/document/html-text.ts'
import { writeHtml } from '../../src/report/document/write-html.ts'
import { formats } from '../../src/report/formats.ts'
import { gapReport } from './gap-report.ts'
import { expectGolden } from './golden.ts'
import { attributesOf, headingsOf, openTags } from './markup.ts'
import { assessment } from './sample-assessment.ts'
import { comparison } from './sample-comparison.ts'
import { design, other, view } from './sample-design.ts'
import { after, before, difference } from './sample-difference.ts'
import { rules } from './sample-knowledge.ts'
import { norms } from './sample-norms.ts'

const sample: Document = {
  language: 'nl',
  title: 'A sample & more',
  blocks: [
    heading(1, 'A sample & more'),
    paragraph('Plain, ', span('strong', 'strong'), ' and ', span('a <code>', 'code'), '.'),
    paragraph(span('An aside.', 'quiet')),
    heading(2, 'Lists'),
    ...items([
      {
        mark: span('✗', 'unmet'),
        text: line('signed'),
        tail: line('after it'),
        under: [{ text: line('below') }],
      },
      { mark: span('–', 'quiet'), text: line('dashed') },
    ]),
    {
      kind: 'entry',
      mark: span('✗', 'unmet'),
      title: line('An entry'),
      blocks: [
        {
          kind: 'fields',
          fields: [
            { label: 'Label', text: line('one') },
            { label: '', text: line('two'), items: [{ text: line('item') }] },
          ],
        },
      ],
    },
    heading(2, 'Tables'),
    {
      kind: 'table',
      align: ['left', 'left', 'center'],
      head: [line('Name'), [], line('A')],
      rows: [
        { section: line('Group'), depth: 1 },
        { section: line('Part'), depth: 2 },
        { cells: [line('One'), line('in law'), line(meaning(span('✗', 'unmet'), 'unmet'))] },
        { cells: [[], line('in practice'), line('–')] },
        { section: line('Another part'), depth: 2 },
        { cells: [[line('Two'), line(span('two/lines', 'quiet'))], line('in law'), line('?')] },
      ],
    },
    heading(2, 'Trees'),
    {
      kind: 'tree',
      root: { text: line('root'), branches: [{ text: line('leaf'), branches: [] }] },
    },
    { kind: 'code', lines: ['a: <b>', "c: '&'"] },
  ],
}

test('reads as it should', () => {
  expectGolden('sample.html', writeHtml(sample, view))
})

/** What lies in a page in another language, shown only in place of what is there. */
const inert = /<template [^>]*>([^<]*)<\/template>/g

/** What a page shows at first, and what lies packed in it, in the order of the page. */
const partsOf = (page: string): readonly string[] => [
  page.replaceAll(inert, ''),
  ...[...page.matchAll(inert)].map(([, text = '']) => strFromU8(unzlibSync(Buffer.from(text, 'base64')))),
]

/** The same without the reasons, which are no markup. */
const bodiesOf = (page: string): readonly string[] => partsOf(page).filter(text => !text.startsWith('{'))

const pages: Readonly<Record<string, string>> = {
  sample: writeHtml(sample, view),
  assess: gapReport('html', { assessments: [{ design, assessment }], view }),
  full: gapReport('html', { assessments: [{ design, assessment }], view: { ...view, depth: 'full' } }),
  compare: formats.compare.html({ designs: [design, other], comparison, view }),
  diff: formats.diff.html({ before, after, difference, view }),
  norms: formats.norms.html({ norms, rules, view }),
  rules: formats.rules.html({ rules, view }),
  several: gapReport('html', {
    assessments: [
      { design, assessment },
      { design: other, assessment },
    ],
    view,
  }),
}

describe.each(Object.entries(pages))('%s', (_, page) => {
  test('is well formed: every element that opens closes, in order', () => {
    for (const text of [page, ...bodiesOf(page)]) expect(openTags(text)).toEqual([])
  })

  test('runs no script but the one whose hash it states, and fetches nothing', () => {
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script)
    const hash = createHash('sha256').update(htmlScript).digest('base64')
    expect(scripts).toEqual(page.includes('id="choose"') ? [htmlScript] : [])
    expect(page).toContain(`script-src ${scripts.length > 0 ? `'sha256-${hash}'` : "'none'"};`)
    expect(htmlScript).not.toMatch(/fetch|XMLHttp|innerHTML|insertAdjacent|eval|import\b|<\//)
    const rest = bodiesOf(page).join('').replace(`<script>${htmlScript}</script>`, '')
    expect(rest).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i)
    expect(rest).not.toMatch(/\s(src|srcset|style|on\w+)=|@import|url\(/i)
    expect(attributesOf(rest, 'href').filter(href => !href.startsWith('#'))).toEqual([])
    expect(page).toContain("default-src 'none'")
  })

  test('has each id once, and every link has its target', () => {
    for (const text of bodiesOf(page)) {
      const ids = attributesOf(text, 'id')
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining(attributesOf(text, 'href').map(href => href.slice(1))))
    }
  })

  test('begins with a title and skips no level of heading', () => {
    const levels = headingsOf(page)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  test('names every table, its columns and its rows', () => {
    const tables = page.match(/<table\b.*?<\/table>/gs) ?? []
    for (const table of tables) {
      expect(table).toMatch(/<caption class="unseen">[^<]+<\/caption>/)
      expect(table.match(/<th\b(?![^>]* scope=)/g)).toBeNull()
      expect(table).not.toMatch(/<th\b[^>]*><\/th>/)
    }
  })
})

test('a requirement has the same anchor in every language and at every depth', () => {
  const anchors = (more: Partial<typeof view>): readonly string[] => {
    const page = gapReport('html', { assessments: [{ design, assessment }], view: { ...view, ...more } })
    return attributesOf(page.replaceAll(inert, ''), 'id').filter(id => id.startsWith(`${design.id}/opcat/`))
  }
  const english = anchors({})
  expect(english).toContain(`${design.id}/opcat/18-1-seconded/law`)
  expect(english).toContain(`${design.id}/opcat/18-1-seconded/practice`)
  expect(anchors({ language: 'nl' })).toEqual(english)
  expect(anchors({ depth: 'full' })).toEqual(expect.arrayContaining([...english]))
})

test('a chart says in words what it shows, its numbers stand beside their signs, and a table has them all', () => {
  const counts = { unmet: 12, undetermined: 3, met: 0, 'not-applicable': 40 }
  const page = writeHtml(
    {
      language: 'en',
      title: 'Charts',
      blocks: [
        heading(1, 'Charts'),
        chart('By theme', [{ label: 'Visits', counts }], { series: verdicts, view }),
      ],
    },
    view,
  )
  expect(page).toMatch(
    /<svg [^>]*role="img" aria-label="By theme\. From left to right: ✗ unmet, \? undetermined/,
  )
  expect(page.match(/<g class="bar [a-z-]+">/g)).toHaveLength(3)
  expect(page).toContain('>✗ 12</text>')
  expect(page).toMatch(/<th scope="row">Visits<\/th>.*>12<.*>3<.*>0<.*>40</s)
  expect(openTags(page)).toEqual([])
})

test('a chart of rows and columns names both, and its table has a cell for each with signs beside the numbers', () => {
  const counts = { unmet: 2, undetermined: 0, met: 9, 'not-applicable': 0 }
  const bars = ['Visits', 'Means'].flatMap(row =>
    ['A', 'B', 'C'].map(column => ({ label: `${row} · ${column}`, counts, at: { row, column } })),
  )
  const blocks = [heading(1, 'Charts'), chart('By theme and design', bars, { series: verdicts, view })]
  const page = writeHtml({ language: 'en', title: 'Charts', blocks }, view)
  const picture = page.slice(page.indexOf('<svg'), page.indexOf('</svg>'))
  for (const name of ['Visits', 'Means', 'A', 'B', 'C'])
    expect(picture.split(`>${name}</text>`)).toHaveLength(2)
  expect(picture.match(/<g class="bar unmet">/g)).toHaveLength(6)
  expect(page.match(/<th scope="row">(Visits|Means)<\/th>/g)).toHaveLength(2)
  expect(page).toMatch(
    /title="unmet">✗<\/span><span class="unseen">unmet<\/span><span class="unmet">\u00a02<\/span>/,
  )
  expect(openTags(page)).toEqual([])
})

test('a quotation stands with what became of it, in a word and a sign', () => {
  expect(pages.full).toMatch(/“Staff serve on secondment.”<\/span> <span class="undetermined">≠<\/span>/)
  expect(pages.full).toContain('changed in the text')
})

test('a comparison shows verdicts per theme and design, says what it is not and what no rule tests', () => {
  expect(pages.compare).toContain('<figcaption>Requirements by theme and design</figcaption>')
  expect(pages.compare).toContain('id="notice"')
  for (const page of [pages.compare, pages.assess, pages.several]) expect(page).toMatch(/tested by no rule/)
})

test('several designs are put side by side before each is told of', () => {
  expect(pages.several).toMatch(/<h1 id="overview">2 designs compared<\/h1>/)
  expect(attributesOf(pages.several ?? '', 'id')).toEqual(expect.arrayContaining(['matrix', 'coverage']))
  expect(pages.assess).not.toContain('id="overview"')
})

test('a report that can be picked from holds itself in the other three languages, packed', () => {
  const page = gapReport('html', { assessments: [{ design, assessment }], view: { ...view, language: 'fr' } })
  expect(page).toContain('<html lang="fr">')
  expect(attributesOf(page, 'data-language')).toEqual(['en', 'nl', 'de'])
  const ids = bodiesOf(page).map(text => attributesOf(text, 'id'))
  expect(ids).toHaveLength(4)
  for (const list of ids) expect(list).toEqual(ids[0])
  expect(pages.norms).not.toContain('<template')
})

test('says its language, and speaks in it', () => {
  const page = formats.norms.html({ norms, rules, view: { ...view, language: 'de' } })
  expect(page).toContain('<html lang="de">')
  expect(page).toContain('<summary>Inhalt</summary>')
})

test('a sign that stands alone says what it means; colour is never the only sign', () => {
  expect(pages.compare).toMatch(
    /aria-hidden="true" title="unmet">✗<\/span><span class="unseen">unmet<\/span>/,
  )
})

describe('whatever a text holds, it is only text', () => {
  const hostile = `</title></style></td><script>alert(1)</script><img src=x onerror="a()" '&amp;\u202e\u001b[31m`
  const spoken = line(
    hostile,
    span(hostile, 'strong'),
    span(hostile, 'code'),
    meaning(span(hostile), hostile),
  )
  const blocks: readonly Block[] = [
    heading(1, hostile),
    { kind: 'paragraph', text: spoken },
    heading(2, hostile),
    ...items([{ mark: span(hostile), text: spoken, tail: spoken, under: [{ text: spoken }] }]),
    { kind: 'fields', fields: [{ label: hostile, text: spoken, items: [{ text: spoken }] }] },
    heading(2, hostile),
    { kind: 'entry', mark: span(hostile), title: spoken, blocks: [{ kind: 'code', lines: [hostile] }] },
    {
      kind: 'table',
      caption: hostile,
      align: ['left', 'left'],
      head: [spoken, spoken],
      rows: [{ section: spoken, depth: 1 }, { cells: [spoken, [spoken, spoken]] }],
    },
    chart(hostile, [{ label: hostile, counts: { unmet: 1, undetermined: 2, met: 0, 'not-applicable': 0 } }], {
      series: verdicts,
      view,
    }),
    heading(2, hostile),
    { kind: 'tree', root: { text: spoken, branches: [{ text: spoken, branches: [] }] } },
  ]
  const page = writeHtml({ language: 'en', title: hostile, blocks }, { ...view, version: hostile })

  test('in every kind of block', () => {
    expect(openTags(page)).toEqual([])
    expect(page).not.toMatch(/<script|<img/)
    expect(page.match(/<\/title>|<\/style>/g)).toHaveLength(2)
    expect(page.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
    expect(page.split('&lt;script&gt;alert(1)&lt;/script&gt;').length).toBeGreaterThan(40)
  })

  test('in the names, notes and quotes of a design', () => {
    const evil = assessment.requirements.map(one => ({
      ...one,
      findings: one.findings.map(finding => ({
        ...finding,
        evidence: finding.evidence.map(fact => ({ ...fact, note: hostile, quote: hostile, file: hostile })),
      })),
    }))
    const named = {
      ...design,
      name: { en: hostile },
      file: hostile,
      bodies: design.bodies.map(body => ({ ...body, name: { en: hostile } })),
      sources: new Map([...design.sources].map(([id, source]) => [id, { ...source, title: hostile }])),
    }
    const report = gapReport('html', {
      assessments: [{ design: named, assessment: { ...assessment, requirements: evil } }],
      view: { ...view, depth: 'full' },
    })
    for (const body of bodiesOf(report)) {
      expect(openTags(body)).toEqual([])
      expect(body.replace(`<script>${htmlScript}</script>`, '')).not.toMatch(/<script|<img/)
      expect(body).toContain('&lt;script&gt;')
    }
  })

  test('in an attribute too', () => {
    expect(element('p', htmlText('<&>'), { title: `"'<`, class: undefined })).toBe(
      '<p title="&quot;&#39;&lt;">&lt;&amp;&gt;</p>',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { faultOf, lineOf, outline, textOf, wordFile, wordParagraph } from './text-of.ts'

describe('plain text', () => {
  test('is its own text, and its lines are those of the file', async () => {
    const text = await textOf(
      'act.txt',
      'Act on the Council\n\nArt. 1. The Council visits.\nArt. 2. It reports.\n',
    )
    expect(lineOf(text, 'It reports')).toBe(4)
    expect(outline(text)).toEqual(['Art. 1 = 1', 'Art. 2 = 2'])
  })

  test('a byte order mark is no part of it', async () => {
    expect((await textOf('act.txt', '\uFEFFArt. 1. The Council.')).text).toBe('Art. 1. The Council.')
  })

  test('line ends of Windows count once', async () => {
    expect(lineOf(await textOf('act.txt', 'one\r\ntwo\r\nthree'), 'three')).toBe(3)
  })
})

describe('Markdown', () => {
  test('keeps its words and loses its signs, each at its place', async () => {
    const source = [
      '<!-- a comment',
      'over two lines -->',
      '## Article 5 {#art-5}',
      '',
      '> The **Council** may visit [any place](https://example.org/a_(b) "title"),',
      '> *at any time*, `unannounced`,\\* and &laquo;without&nbsp;leave&raquo;[^1].',
      '',
      '[^1]: A note.',
      '[any]: https://example.org',
    ].join('\n')
    const text = await textOf('act.md', source)
    const plain = text.text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
    expect(plain).toBe(
      'Article 5 The Council may visit any place, at any time, unannounced, and «withoutleave». A note.',
    )
    expect(text.text).toHaveLength(source.length)
    expect(lineOf(text, 'unannounced')).toBe(6)
    expect(outline(text)).toEqual(['Article 5 = 5'])
  })

  test.each([
    ['a heading', '### Article 5 – Members\n\nText.'],
    ['bold at the beginning of a paragraph', '**Article 5.** Text.'],
    ['bold with its text in it', '**Article 5 – Members**\n\nText.'],
    ['an item of a list', '- Article 5: text.'],
    ['a quotation', '> Article 5. Text.'],
  ])('finds an article in %s', async (_, source) => {
    expect(outline(await textOf('act.md', source))).toEqual(['Article 5 = 5'])
  })
})

describe('HTML', () => {
  const page = [
    '<!doctype html><html><head><title>Not text</title><style>p { x: "Art. 9." }</style></head><body>',
    '<script>var text = "Art. 8."</script>',
    '<h2>Article&nbsp;5</h2>',
    '<p>The <b>Coun</b>cil visits',
    'each <i>place</i> &amp; reports.<br>It is <del>not</del> <ins>always</ins> heard.</p>',
    '<p hidden>Article 7</p>',
    '<table><tr><td>one</td><td>two</td></tr></table>',
    '</body></html>',
  ].join('\n')

  test('gives what a reader sees, line by line of the file', async () => {
    const text = await textOf('act.html', page)
    expect(text.text.replace(/\n+/g, ' | ').replace(/[ \u00a0]+/g, ' ')).toBe(
      'Article 5 | The Council visits each place & reports. | It is always heard. | one | two | ',
    )
    expect(lineOf(text, 'cil visits')).toBe(4)
    expect(lineOf(text, 'each ')).toBe(5)
    expect(lineOf(text, ' reports')).toBe(5)
    expect(lineOf(text, 'two')).toBe(7)
    expect(outline(text)).toEqual(['Article 5 = 5'])
  })

  test('elements that are never closed do no harm', async () => {
    const text = await textOf('act.htm', '<p>Art. 1. One<p>Art. 2. Two<br>three<li>four')
    expect(outline(text)).toEqual(['Art. 1 = 1', 'Art. 2 = 2'])
  })

  test('an article that is referred to in a sentence begins none', async () => {
    const text = await textOf('act.html', '<p>Art. 1. One</p><p>As in <a>Article 7</a>. Two</p>')
    expect(outline(text)).toEqual(['Art. 1 = 1'])
  })
})

describe('Akoma Ntoso', () => {
  const bill = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <bill name="bill">
    <meta><identification source="#x"/><notes><note><p>No part of the text</p></note></notes></meta>
    <body>
      <article eId="art_25-3">
        <num>Art. 25/3.</num>
        <heading>Members</heading>
        <paragraph eId="art_25-3__para_1">
          <num>§ 1er.</num>
          <content><p>The Council<authorialNote marker="1"><p>Established in 2015.</p></authorialNote> has
            twelve members &amp; no more.</p></content>
        </paragraph>
        <paragraph eId="art_25-3__para_2">
          <content><p>They are <del>not</del> independent.</p></content>
        </paragraph>
      </article>
      <article eId="art_26">
        <num>Article 26</num>
        <content><p>In the Act an article is inserted: <mod><quotedStructure>
          <article eId="art_26__qstr_1__art_8-1"><num>Art. 8/1.</num><content><p>It visits.</p></content></article>
        </quotedStructure></mod></p></content>
      </article>
    </body>
  </bill>
</akomaNtoso>
`

  test('marks its articles and paragraphs itself', async () => {
    const text = await textOf('bill.xml', bill)
    expect(outline(text)).toEqual([
      'Art. 25/3 = 25/3; § 1er = 1, para_2 = 2',
      'Article 26 = 26',
      'Art. 8/1 = 8/1; in Article 26',
    ])
    expect(lineOf(text, 'twelve members')).toBe(12)
  })

  test('leaves out what describes it and what was struck, and tells notes after the text', async () => {
    const { text } = await textOf('bill.xml', bill)
    const plain = text.replace(/\s+/g, ' ')
    expect(plain).not.toContain('No part of the text')
    expect(plain).toContain('They are independent.')
    expect(plain).toContain('The Council has twelve members & no more.')
    expect(plain.trim().endsWith('Established in 2015.')).toBe(true)
  })

  test('an act of sections has sections', async () => {
    const act = `<akn:act xmlns:akn="x"><akn:section eId="sec_7"><akn:num>7</akn:num><akn:subsection eId="sec_7__subsec_2">
      <akn:num>(2)</akn:num><akn:content><akn:p>It visits.</akn:p></akn:content></akn:subsection></akn:section></akn:act>`
    const text = await textOf('act.akn', act)
    expect(text.division).toBe('section')
    expect(outline(text)).toEqual(['7 = 7; (2) = 2'])
  })

  test('other XML gives its text; articles are looked for in it as in any text', async () => {
    const text = await textOf('act.xml', '<law><line>Art. 1. One.</line><line>Art. 2. Two.</line></law>')
    expect(outline(text)).toEqual(['Art. 1 = 1', 'Art. 2 = 2'])
  })
})

describe('Word', () => {
  test('gives its text with every tracked change accepted, and counts paragraphs', async () => {
    const text = await textOf(
      'bill.docx',
      wordFile(
        [
          wordParagraph('Bill on the Council'),
          '<w:p/>',
          '<w:p><w:r><w:t>Art. 5.</w:t><w:tab/><w:t xml:space="preserve">The Council has </w:t></w:r>',
          '<w:del><w:r><w:delText>ten</w:delText></w:r></w:del><w:ins><w:r><w:t>twelve</w:t></w:r></w:ins>',
          '<w:r><w:br/><w:t>mem</w:t></w:r><w:r><w:softHyphen/><w:t>bers of good stand</w:t><w:noBreakHyphen/><w:t>ing</w:t></w:r>',
          '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>',
          '<w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom></w:p>',
          `<w:tbl><w:tr><w:tc>${wordParagraph('non')}</w:tc></w:tr></w:tbl>`,
        ].join(''),
        {
          'word/footnotes.xml': `<w:footnotes><w:footnote>${wordParagraph('A note.')}</w:footnote></w:footnotes>`,
        },
      ),
    )
    expect(text.text.replace(/\n+/g, ' | ')).toBe(
      'Bill on the Council | Art. 5. The Council has twelve members of good stand-ing | non | A note. | ',
    )
    expect(text.unit).toBe('paragraph')
    expect(lineOf(text, 'twelve')).toBe(3)
    expect(outline(text)).toEqual(['Art. 5 = 5'])
  })

  test('a shape that is there twice, for old programs too, is told once', async () => {
    const shape = `<mc:AlternateContent><mc:Choice>${wordParagraph('Once.')}</mc:Choice><mc:Fallback>${wordParagraph('Once.')}</mc:Fallback></mc:AlternateContent>`
    const { text } = await textOf('bill.docx', wordFile(`<w:p><w:r>${shape}</w:r></w:p>`))
    expect(text.match(/Once/g)).toHaveLength(1)
  })
})

test.each([
  ['nothing but markup', 'act.html', '<p> </p><img>', 'TEXT_EMPTY'],
  ['a kind that is not known', 'act.pdf', '%PDF-1.7', 'TEXT_KIND'],
  ['no end of the name', 'act', 'Art. 1', 'TEXT_KIND'],
  ['a name that is a property of every object', 'act.constructor', 'Art. 1', 'TEXT_KIND'],
  ['another encoding', 'act.txt', Uint8Array.from([0x41, 0xe9, 0x42]), 'TEXT_ENCODING'],
  ['bytes that are no text', 'act.txt', Uint8Array.from([0x41, 0, 0x42]), 'TEXT_ENCODING'],
  ['an element that is never closed', 'act.xml', '<act><p>Art. 1</p>', 'TEXT_NOT_XML'],
  ['elements that cross', 'act.xml', '<act><b><i>Art. 1</b></i></act>', 'TEXT_NOT_XML'],
  ['no element at all', 'act.xml', 'Art. 1', 'TEXT_NOT_XML'],
  ['a zip that is none', 'act.docx', 'PK\u0003\u0004 and no more', 'TEXT_NOT_WORD'],
  ['a text that calls itself Word', 'act.docx', 'Art. 1', 'TEXT_NOT_WORD'],
  [
    'a Word file cut in half',
    'act.docx',
    wordFile(wordParagraph('x'.repeat(999))).slice(0, 150),
    'TEXT_NOT_WORD',
  ],
])('%s', async (_, name, content, code) => {
  expect(await faultOf(name, content)).toBe(code)
})

test.each(['<a><b/>Art. 1</a>', '<a>Art. 1<br/></a>', '<a><![CDATA[Art. 1]]></a>', '<a b="/">Art. 1</a>'])(
  'well-formed: %s',
  async content => {
    expect(await faultOf('act.xml', content)).toBe('sound')
  },
)

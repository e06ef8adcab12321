import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { limits } from '../../src/load/limits.ts'
import { faultOf, load, textOf, wordFile, wordParagraph } from './text-of.ts'

const mebibyte = 1024 * 1024

describe('size', () => {
  test('a file larger than the limit is not read to its end', async () => {
    expect(await faultOf('act.txt', 'a'.repeat(limits.textBytes + 1))).toBe('TEXT_TOO_LARGE')
  })

  test('a text that is too long, be it within the size', async () => {
    expect(await faultOf('act.txt', 'a '.repeat(limits.text / 2 + 1))).toBe('TEXT_TOO_LONG')
    expect(await faultOf('act.html', `<p>${'a '.repeat(limits.text / 2 + 1)}`)).toBe('TEXT_TOO_LONG')
  })

  test('eight mebibytes of one letter', async () => {
    expect(await faultOf('act.md', 'a'.repeat(8 * mebibyte))).toBe('TEXT_TOO_LONG')
  })
})

describe('Word', () => {
  test('a part that swells beyond the limit', async () => {
    const bomb = wordFile(`<w:p><w:t>${'a'.repeat(40 * mebibyte)}</w:t></w:p>`)
    expect(bomb.length).toBeLessThan(mebibyte)
    expect(await faultOf('act.docx', bomb)).toBe('TEXT_SWELLS')
  })

  test('two parts that swell beyond it together', async () => {
    const half = `<w:p><w:t>${' '.repeat(20 * mebibyte)}</w:t></w:p>`
    expect(await faultOf('act.docx', wordFile(half, { 'word/footnotes.xml': half }))).toBe('TEXT_SWELLS')
  })

  test('what the archive says of the size is not believed', async () => {
    const bomb = wordFile(`<w:p><w:t>${'a'.repeat(40 * mebibyte)}</w:t></w:p>`)
    expect(await faultOf('act.docx', sayingSize(bomb, 10))).toMatch(/TEXT_SWELLS|TEXT_NOT_WORD/)
  })

  test('a part that is not read may be as large as it likes', async () => {
    const picture = { 'word/media/picture.bin': ' '.repeat(40 * mebibyte) }
    expect(await faultOf('act.docx', wordFile(wordParagraph('Art. 1'), picture))).toBe('sound')
  })

  test('very many parts', async () => {
    const many = Object.fromEntries(Array.from({ length: limits.parts + 1 }, (_, n) => [`${n}`, strToU8('')]))
    expect(await faultOf('act.docx', zipSync(many, { level: 0 }))).toBe('TEXT_TOO_MANY_PARTS')
  })

  test('a body that is malformed', async () => {
    expect(await faultOf('act.docx', wordFile('<w:p><w:t>Art. 1</w:p>'))).toBe('TEXT_NOT_XML')
  })

  test('a part whose name leads elsewhere is not written anywhere, nor read', async () => {
    expect(await faultOf('act.docx', zipSync({ '../../word/document.xml': strToU8('<a/>') }))).toBe(
      'TEXT_NOT_WORD',
    )
  })
})

describe('entities', () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
  const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]><act><p>Art. 1 &l9;</p></act>`

  test('a billion laughs are one name', async () => {
    const { text } = await textOf('act.xml', bomb)
    expect(text.trim()).toBe('Art. 1 &l9;')
  })

  test('in a Word file too', async () => {
    const { text } = await textOf(
      'act.docx',
      zipSync({
        'word/document.xml': strToU8(
          bomb.replace('<p>', '<w:p><w:t>').replace('</p>', '</w:t></w:p>').replaceAll('act>', 'w:document>'),
        ),
      }),
    )
    expect(text.trim()).toBe('Art. 1 &l9;')
  })

  test.each([
    ['a file', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
    ['an address', '<!ENTITY x SYSTEM "http://localhost:1/x">'],
    ['a parameter', '<!ENTITY % x SYSTEM "http://localhost:1/x"> %x;'],
  ])('%s that an entity names is not fetched', async (_, entity) => {
    const { text } = await textOf('act.xml', `<!DOCTYPE a [${entity}]><act>Art. 1 &x;</act>`)
    expect(text.trim()).toBe('Art. 1 &x;')
  })
})

describe('nesting and repetition', () => {
  test.each([
    ['act.html', '<b>'],
    ['act.html', '<div>'],
    ['act.html', '<svg>'],
    ['act.xml', '<b>'],
  ])('%s of nothing but %s', async (name, tag) => {
    expect(await faultOf(name, `Art. 1 ${tag.repeat(mebibyte)}`)).toBe('TEXT_TOO_DEEP')
  })

  test('very many elements beside one another', async () => {
    expect(await faultOf('act.html', `Art. 1 ${'<p>'.repeat(2 * mebibyte)}`)).toBe('TEXT_TOO_MANY_ELEMENTS')
  })

  test('very many closing tags that close nothing', async () => {
    expect(
      await faultOf('act.html', `Art. 1 ${'<b>'.repeat(limits.nesting - 10)}${'</i>'.repeat(mebibyte)}`),
    ).toBe('sound')
  })

  test.each([
    ['brackets', '['],
    ['links that do not end', ']('],
    ['links of nothing but brackets', '[a]('],
    ['comments that do not end', '<!-- '],
    ['tags that do not end', '<a '],
    ['backticks', '`'],
    ['asterisks', '*'],
    ['underscores', '_'],
    ['dashes', '-'],
    ['bars and dashes', '|-'],
    ['quotations', '> '],
    ['spaces', ' '],
    ['notes', '[^'],
    ['back-slashes', '\\'],
    ['number signs', '#'],
    ['articles', 'Art. 1\n'],
    ['numbers of articles', 'Art. 1/2/3/4/5/6/7/8/9/'],
    ['long numbers', 'Art. 1.1.1.1'],
    ['Roman numbers', 'Article IVXIVX'],
    ['suffixes', 'Art. 5 bis bis '],
    ['paragraphs', '§ 1. § '],
    ['annexes', 'Annex 1 '],
    ['quotation marks', '"«“'],
    ['line ends', '\n'],
    ['accents on one letter', '\u0301'],
  ])('a megabyte of %s is read in a moment', { timeout: 20_000 }, async (_, unit) => {
    for (const name of ['act.md', 'act.txt', 'act.html'])
      expect(await faultOf(name, `a ${unit.repeat(1_000_000 / unit.length)} b`)).toBe('sound')
  })
})

/** An archive whose headers say another size of what they hold. */
function sayingSize(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.slice().buffer)
  for (let at = 0; at + 30 < view.byteLength; at += 1) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true)
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return new Uint8Array(view.buffer)
}

test('what is wrong names the file and the limit', async () => {
  const loaded = await load('act.txt', 'a'.repeat(limits.textBytes + 1))
  expect(loaded).toMatchObject({ complaint: { with: { limit: '8' } } })
})

import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'

/** The XML parts of a Word file by their paths. */
export const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, content]) => [path, strFromU8(content)]),
  )

/** One part of a Word file, which it must have. */
export function partOf(file: Uint8Array, path: string): string {
  const part = partsOf(file)[path]
  expect(part, path).toBeDefined()
  return part ?? ''
}

/** Elements that do not close, close out of order, or hold what XML forbids; none in a part that is well formed. */
export function faultsOf(xml: string): readonly string[] {
  const open: string[] = []
  const tag = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)\s*(\/?)>|<\?xml [^<>]*\?>/g
  for (const [whole, slash, name, , empty] of xml.matchAll(tag)) {
    if (name === undefined || empty === '/') continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return [...open, whole]
  }
  const text = xml.replace(tag, '')
  const stray = text.match(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/)
  const forbidden = xml.match(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  return [...open, ...(stray ?? []), ...(forbidden ?? [])]
}

/** A paragraph as a reader sees it. */
export interface Paragraph {
  readonly style: string
  readonly text: string
}

/** The paragraphs of a file, those in tables too, in order. */
export const paragraphsOf = (file: Uint8Array): readonly Paragraph[] =>
  [...partOf(file, 'word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? 'Normal',
    text: textOf(paragraph),
  }))

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map(([, text = ' ']) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()

/** The values of an attribute of an element, in order. */
export const valuesOf = (xml: string, element: string, attribute: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}\\b[^>]* ${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  )

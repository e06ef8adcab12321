import { utf8Text } from '../decode-text.ts'
import type { Extracted } from './extracted.ts'
import { textCollector } from './text-collector.ts'
import { TextFault } from './text-fault.ts'
import { unzipParts } from './unzip-parts.ts'
import { walkMarkup } from './walk-markup.ts'

const body = 'word/document.xml'
const notes = ['word/footnotes.xml', 'word/endnotes.xml']

/** What was struck out or moved away with changes tracked, what drives a field, what stands in for a picture. */
const unseen = new Set(['del', 'moveFrom', 'instrText', 'delInstrText', 'Fallback'])

/** What stands for a sign. */
const signs: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', ptab: ' ', noBreakHyphen: '-' }

/**
 * The text of a Word file with every tracked change accepted, then its notes. It has no lines before a program lays it
 * out, so that its paragraphs are counted. Numbers that Word makes by itself are not in the file.
 */
export function wordText(content: Uint8Array): Extracted {
  const parts = partsOf(content)
  const main = parts.get(body)
  if (main === undefined) throw new TextFault('TEXT_NOT_WORD')
  const collector = textCollector()
  const lines: number[] = []
  const told = [main, ...notes.flatMap(name => parts.get(name) ?? [])]
  for (const part of told) {
    const xml = utf8Text(part)
    if (xml === undefined) throw new TextFault('TEXT_NOT_WORD')
    readPart(xml, collector, lines)
  }
  const { text } = collector.gathered()
  return { text, unit: 'paragraph', lines, stretches: { at: [0], from: [0] } }
}

function partsOf(content: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return unzipParts(content, new Set([body, ...notes]))
  } catch (fault) {
    throw fault instanceof TextFault ? fault : new TextFault('TEXT_NOT_WORD')
  }
}

/** Adds the paragraphs of one part, and where each begins. */
function readPart(xml: string, collector: ReturnType<typeof textCollector>, lines: number[]): void {
  let hidden = 0
  let isText = false
  walkMarkup(
    xml,
    {
      open: name => {
        if (unseen.has(name)) hidden += 1
        if (name === 'p' && hidden === 0) {
          collector.breakLine()
          lines.push(collector.length())
        }
        isText = name === 't'
        const sign = signs[name]
        if (sign !== undefined && hidden === 0 && collector.length() > (lines.at(-1) ?? 0))
          collector.add(sign, collector.length())
      },
      close: name => {
        if (unseen.has(name)) hidden -= 1
        if (name === 'p' && hidden === 0) collector.breakLine()
        if (name === 't') isText = false
      },
      text: text => {
        if (isText && hidden === 0) collector.add(text, collector.length())
      },
    },
    { xml: true },
  )
}

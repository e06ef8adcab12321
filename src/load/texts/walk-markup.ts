import { Parser } from 'htmlparser2'
import { limits } from '../limits.ts'
import { TextFault } from './text-fault.ts'

/** What is told of a text in HTML or XML on the way through it. */
export interface Visitor {
  /** Names come without the prefix of a namespace. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  /** Text with its entities resolved; `from` is where it stands in the file. */
  readonly text: (text: string, from: number) => void
}

/**
 * Goes through HTML as browsers take it, or through XML, which must be well-formed. Entities are those that the language
 * itself has: a document type declaration defines none, and nothing it names is fetched.
 */
export function walkMarkup(markup: string, visitor: Visitor, { xml }: { readonly xml: boolean }): void {
  let depth = 0
  let elements = 0
  let isOver = false
  let isBegun = false
  // A tag that closes itself closes at its slash; whatever else closes without being told to was never closed.
  const isLeftOpen = () => isOver || markup[parser.endIndex - 1] !== '/'
  const parser: Parser = new Parser(
    {
      onopentagname: () => {
        depth += 1
        elements += 1
        isBegun = true
        checkLimits(depth, elements)
      },
      onopentag: (name, attributes) => {
        isBegun = false
        visitor.open(local(name), attributes)
      },
      onclosetag: (name, isImplied) => {
        if (xml && isImplied && isLeftOpen())
          throw new TextFault('TEXT_NOT_XML', { element: name.slice(0, 80) })
        depth -= 1
        // A tag that breaks off is closed at the end of the file without having been opened.
        if (!isBegun) visitor.close(local(name))
        isBegun = false
      },
      ontext: text => {
        // Around the one element that XML has there is no text; what a declaration leaves behind is none.
        if (!xml || depth > 0) visitor.text(text, placeOf(text, markup, parser.startIndex))
      },
    },
    { xmlMode: xml, decodeEntities: true },
  )
  parser.write(markup)
  isOver = true
  parser.end()
  if (xml && elements === 0) throw new TextFault('TEXT_NOT_XML', { element: '' })
}

function checkLimits(depth: number, elements: number): void {
  if (depth > limits.nesting) throw new TextFault('TEXT_TOO_DEEP', { limit: `${limits.nesting}` })
  if (elements > limits.elements)
    throw new TextFault('TEXT_TOO_MANY_ELEMENTS', { limit: `${limits.elements}` })
}

/** So far a place may be off. */
const farthest = 2000

/** Where a text is; behind a closing tag that says more than its name, the parser is a few signs off. */
function placeOf(text: string, markup: string, at: number): number {
  if (markup.startsWith(text, at) || markup[at] === '&') return at
  const further = markup.slice(at, at + farthest).indexOf(text)
  return further < 0 ? at : at + further
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

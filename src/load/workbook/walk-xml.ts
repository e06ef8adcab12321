import { Parser } from 'htmlparser2'
import { limits } from '../limits.ts'
import { WorkbookFault } from './workbook-fault.ts'

type Attributes = Readonly<Record<string, string>>

/** What is told of an element; names come without the prefix of a namespace. */
export interface Visitor {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Goes through XML; entities are those that XML has, a declaration defines none, and nothing it names is fetched. */
export function walkXml(xml: string, visitor: Visitor): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > limits.depth) throw new WorkbookFault('NOT_A_WORKBOOK')
        visitor.open(local(name), attributes)
      },
      onclosetag: name => {
        depth -= 1
        visitor.close?.(local(name))
      },
      ontext: text => visitor.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

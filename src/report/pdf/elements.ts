import type PDFDocument from 'pdfkit'
import { dictionaryOf, inside } from './inside.ts'
import type { Tag } from './slab.ts'

type Pdf = InstanceType<typeof PDFDocument>
type Element = ReturnType<Pdf['struct']>

/** The structure of a file while it is painted: each tag becomes an element the first time that it is met. */
export interface Elements {
  readonly of: (tag: Tag) => Element
  /** An element that is there once, below another. */
  readonly once: (type: string, parent: Tag) => Element
  readonly end: () => void
}

/** The elements below the document, which have what the library has no words for: spans of cells, names of notes. */
export function elementsOf(pdf: Pdf, root: Tag): Elements {
  const top = pdf.struct(root.type as never)
  pdf.addStructure(top)
  const known = new Map<Tag, Element>([[root, top]])
  const notes: unknown[] = []
  return {
    of,
    once: (type, parent) => made({ type, parent }),
    end: () => {
      top.end()
      if (notes.length > 0) inside(pdf)._root.data.StructTreeRoot.data.IDTree = named(pdf, notes)
    },
  }

  function of(tag: Tag): Element {
    const there = known.get(tag)
    if (there) return there
    const element = made(tag)
    known.set(tag, element)
    return element
  }

  function made(tag: Tag): Element {
    const element = pdf.struct(tag.type as never, tag.alt === undefined ? {} : { alt: tag.alt })
    const dictionary = dictionaryOf(element)
    const { data } = dictionary
    Object.assign(data, attributesOf(tag))
    if (tag.id !== undefined) {
      data.ID = new String(tag.id)
      notes.push(data.ID, dictionary)
    }
    of(tag.parent ?? root).add(element)
    return element
  }
}

function attributesOf({ scope, columns, rows, numbering }: Tag): object {
  if (numbering) return { A: { O: 'List', ListNumbering: numbering } }
  if (!scope) return {}
  return {
    A: {
      O: 'Table',
      Scope: scope,
      ...(columns ? { ColSpan: columns } : {}),
      ...(rows ? { RowSpan: rows } : {}),
    },
  }
}

/** Names in the order of their letters, as readers look them up. */
function named(pdf: Pdf, pairs: readonly unknown[]): unknown {
  const sorted = Array.from({ length: pairs.length / 2 }, (_, index) =>
    pairs.slice(2 * index, 2 * index + 2),
  ).sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  const [first, last] = [sorted[0]?.[0], sorted.at(-1)?.[0]]
  const names = inside(pdf).ref({ Limits: [first, last], Names: sorted.flat() })
  names.end()
  const tree = inside(pdf).ref({ Kids: [names] })
  tree.end()
  return tree
}

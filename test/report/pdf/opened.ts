import {
  type Dictionary,
  nameOf,
  objectsOf,
  type PdfObject,
  type Reference,
  read,
  tokensOf,
  type Value,
} from './objects.ts'

/** An element of the structure: what assistive software reads. */
export interface Element {
  readonly type: string
  readonly text: string
  readonly dictionary: Dictionary
  readonly children: readonly Element[]
}

/** A file as a reader finds it. */
export interface Opened {
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly catalog: Dictionary
  readonly info: Dictionary
  readonly pages: readonly Page[]
  readonly root: Element
  readonly follow: (value: Value) => Dictionary
}

/** A page: text by the number of its mark, and text that nobody marked. */
export interface Page {
  readonly dictionary: Dictionary
  readonly marked: ReadonlyMap<number, string>
  readonly unmarked: string
  readonly decoration: string
}

/** Opens a file that the library wrote, without the library. */
export function opened(file: Uint8Array): Opened {
  const objects = objectsOf(file)
  const follow = (value: Value): Dictionary => {
    const at = value as Reference
    return (at && typeof at === 'object' && 'ref' in at ? objects.get(at.ref)?.value : value) as Dictionary
  }
  const catalog = [...objects.values()].find(one => nameOf((one.value as Dictionary)?.Type) === 'Catalog')
    ?.value as Dictionary
  const trailer = /trailer\n([\s\S]*?)\nstartxref/.exec(Buffer.from(file).toString('latin1'))?.[1] ?? ''
  const { Info } = read(tokensOf(trailer), { at: 0 }) as Dictionary
  const kids = follow(catalog.Pages).Kids as readonly Reference[]
  const pages = new Map(kids.map(kid => [kid.ref, pageOf(follow(kid), { objects, follow })]))
  const [top] = follow(catalog.StructTreeRoot).K as readonly Value[]
  return {
    objects,
    catalog,
    info: Object.fromEntries(Object.entries(follow(Info)).map(([key, at]) => [key, follow(at)])),
    pages: [...pages.values()],
    root: elementOf(follow(top), undefined),
    follow,
  }

  function elementOf(dictionary: Dictionary, above: Value): Element {
    const page = dictionary.Pg ?? above
    const parts = ((dictionary.K ?? []) as readonly Value[]).map(kid => {
      if (typeof kid === 'number') return pages.get((page as Reference).ref)?.marked.get(kid) ?? ''
      const child = follow(kid)
      if (nameOf(child.Type) === 'MCR')
        return pages.get((child.Pg as Reference).ref)?.marked.get(child.MCID as number) ?? ''
      return nameOf(child.Type) === 'OBJR' ? '' : elementOf(child, page)
    })
    return {
      type: nameOf(dictionary.S),
      text: parts.map(part => (typeof part === 'string' ? part : part.text)).join(''),
      dictionary,
      children: parts.filter(part => typeof part !== 'string'),
    }
  }
}

type Reader = Pick<Opened, 'objects' | 'follow'>

function pageOf(dictionary: Dictionary, { objects, follow }: Reader): Page {
  const fonts = follow(dictionary.Resources).Font as Dictionary | undefined
  const letters = new Map(
    Object.entries(fonts ?? {}).map(([name, at]) => [name, lettersOf(follow(at), objects)] as const),
  )
  const content = objects.get((dictionary.Contents as Reference).ref)?.stream ?? ''
  const tokens = tokensOf(content)
  const marks: { tag: string; id?: number; actual?: string }[] = []
  const marked = new Map<number, string>()
  let [unmarked, decoration, font] = ['', '', '']
  const place = { at: 0 }
  let operands: Value[] = []
  while (place.at < tokens.length) {
    const value = read(tokens, place)
    if (typeof value !== 'string' || /^[<(]/.test(value)) {
      operands.push(value)
      continue
    }
    if (value === 'Tf') font = nameOf(operands[0])
    if (value === 'BMC') marks.push({ tag: nameOf(operands[0]) })
    if (value === 'BDC') begin(nameOf(operands[0]), operands[1] as Dictionary)
    if (value === 'EMC') marks.pop()
    if (value === 'TJ') say(operands[0] as readonly Value[])
    operands = []
  }
  return { dictionary, marked, unmarked, decoration }

  function begin(tag: string, { MCID, ActualText }: Dictionary): void {
    marks.push({
      tag,
      ...(typeof MCID === 'number' ? { id: MCID } : {}),
      ...(ActualText === undefined ? {} : { actual: '' }),
    })
    if (typeof ActualText === 'string') put(ActualText)
  }

  function say(parts: readonly Value[]): void {
    if (marks.some(({ actual }) => actual !== undefined)) return
    const codes = parts
      .filter(part => typeof part === 'string')
      .flatMap(part => part.match(/[0-9a-f]{4}/gi) ?? [])
    put(codes.map(code => letters.get(font)?.get(Number.parseInt(code, 16)) ?? '\ufffd').join(''))
  }

  function put(text: string): void {
    const id = marks.findLast(mark => mark.id !== undefined)?.id
    if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + text)
    else if (marks.some(({ tag }) => tag === 'Artifact')) decoration += text
    else unmarked += text
  }
}

/** What each glyph of a font says when it is copied. */
function lettersOf(font: Dictionary, objects: Reader['objects']): ReadonlyMap<number, string> {
  const map = objects.get((font.ToUnicode as Reference).ref)?.stream ?? ''
  const letters = new Map<number, string>()
  for (const { 1: start = '', 2: list = '' } of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*)\]/g))
    for (const [index, { 1: code = '' }] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries())
      letters.set(
        Number.parseInt(start, 16) + index,
        Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      )
  return letters
}

/** Elements of a kind, in the order in which they are read. */
export const elementsOf = (element: Element, type: RegExp): readonly Element[] => [
  ...(type.test(element.type) ? [element] : []),
  ...element.children.flatMap(child => elementsOf(child, type)),
]

import type { Orientation } from '../document/chapters.ts'
import { pageOf } from './measures.ts'
import type { Note, Slab } from './slab.ts'

/** A slab with the height at which it stands on its page. */
export interface Laid {
  readonly slab: Slab
  readonly y: number
}

/** A page with what stands on it, and what stands at its foot. */
export interface Page {
  readonly orientation: Orientation
  readonly slabs: readonly Laid[]
  readonly notes: readonly Note[]
}

/** The air between a page and the notes at its foot. */
export const aboveNotes = 12

/** Lays slabs on pages: what belongs together stays together where a page has room for it. */
export function pagesOf(slabs: readonly Slab[]): readonly Page[] {
  const pages: Open[] = []
  for (const chunk of chunksOf(slabs)) {
    const open = pages.at(-1)
    if (open && !opens(chunk, open) && fits(chunk, open)) put(chunk, open)
    else if (fits(chunk, emptyPage(chunk))) put(chunk, begun(chunk))
    else for (const [index, slab] of chunk.entries()) putAlone(slab, index === 0)
  }
  return pages.map(({ orientation, slabs: laid, notes }) => ({ orientation, slabs: laid, notes }))

  function begun(chunk: readonly Slab[]): Open {
    const open = emptyPage(chunk)
    pages.push(open)
    return open
  }

  /** A chunk that is longer than a page goes on where it is. */
  function putAlone(slab: Slab, isFirst: boolean): void {
    const open = pages.at(-1)
    if (open && !(isFirst && opens([slab], open)) && fits([slab], open)) put([slab], open)
    else put([slab], begun([slab]))
  }
}

interface Open {
  readonly orientation: Orientation
  readonly slabs: Laid[]
  readonly notes: Note[]
  used: number
  noted: number
}

const emptyPage = ([first]: readonly Slab[]): Open => ({
  orientation: first?.orientation ?? 'portrait',
  slabs: [],
  notes: [],
  used: 0,
  noted: 0,
})

/** Slabs that stand together. */
function chunksOf(slabs: readonly Slab[]): readonly (readonly Slab[])[] {
  const chunks: Slab[][] = []
  let goesOn = false
  for (const slab of slabs) {
    if (goesOn) chunks.at(-1)?.push(slab)
    else chunks.push([slab])
    goesOn = slab.keep
  }
  return chunks
}

const opens = ([first]: readonly Slab[], { orientation, slabs }: Open): boolean =>
  first !== undefined && slabs.length > 0 && (first.fresh === true || first.orientation !== orientation)

function fits(chunk: readonly Slab[], { orientation, slabs, used, noted }: Open): boolean {
  const [first] = chunk
  const isTop = slabs.length === 0
  const head = isTop ? (first?.head?.height ?? 0) : 0
  const body = chunk.reduce(
    (sum, { before, height }, index) => sum + (isTop && index === 0 ? 0 : before) + height,
    0,
  )
  const notes = noted + heightOf(chunk.flatMap(slab => slab.notes ?? []))
  return used + head + body + (notes > 0 ? notes + aboveNotes : 0) <= pageOf(orientation).room.height + 0.01
}

const heightOf = (notes: readonly Note[]): number => notes.reduce((sum, { height }) => sum + height, 0)

function put(chunk: readonly Slab[], open: Open): void {
  for (const slab of chunk) {
    if (open.slabs.length === 0 && slab.head) {
      open.slabs.push({ slab: repeated(slab.head), y: 0 })
      open.used += slab.head.height
    } else if (open.slabs.length > 0) open.used += slab.before
    open.slabs.push({ slab, y: open.used })
    open.used += slab.height
    open.notes.push(...(slab.notes ?? []))
    open.noted += heightOf(slab.notes ?? [])
  }
}

/** What was said before is decoration when it is said again. */
const repeated = ({ tags: _, place: __, notes: ___, ...slab }: Slab): Slab => ({
  ...slab,
  marks: slab.marks.map(({ tag: ____, ...mark }) => mark),
})

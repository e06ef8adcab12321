import { EVENT_ID, type Event } from 'js-yaml'
import { endOf, type Follow, type NodeEvent, type Role, startOf } from './event-places.ts'
import type { Places } from './places.ts'
import type { Plain } from './plain.ts'

/** A map or list that is open: what it holds so far, and what is known of the pair that is being read. */
export interface Frame extends Places {
  readonly map: Record<string, Plain>
  readonly list: Plain[]
  readonly anchor: string
  /** How many values there were before it. */
  readonly before: number
  /** The key that waits for its value; `null` if it is none that may be. */
  key: string | null | undefined
  keyAt: number
  height: number
}

/** An anchored value is shared, not copied, and counted wherever an alias repeats it. */
export type Anchored = { readonly value: Plain; readonly height: number; readonly count: number }

/** What is known half-way. */
export interface Walk {
  readonly text: string
  readonly complain: (offset: number, code: string, words?: Record<string, string>) => null
  readonly places: Map<Plain, Places>
  readonly anchors: Map<string, Anchored | 'open'>
  readonly frames: Frame[]
  count: number
  /** Where the last thing ended, and where the key stands to which the next one belongs. */
  end: number
  keyAt: number
}

const noMap: Record<string, Plain> = Object.freeze(Object.create(null))
const noList: Plain[] = []

/** A map or a list of which nothing has been read yet. */
export const opened = (kind: 'map' | 'list', { anchor, before }: Pick<Frame, 'anchor' | 'before'>): Frame => {
  const map = kind === 'map'
  return {
    map: map ? Object.create(null) : noMap,
    list: map ? noList : [],
    keys: map ? [] : undefined,
    anchor,
    before,
    offsets: [],
    key: undefined,
    keyAt: 0,
    height: 0,
  }
}

/** Puts a value where it belongs, unless its key is none that may be. */
export function put(frame: Frame, value: Plain, start: number): void {
  if (frame.keys === undefined) {
    frame.list.push(value)
    frame.offsets.push(start, start)
  } else if (typeof frame.key === 'string') {
    frame.map[frame.key] = value
    frame.keys.push(frame.key)
    frame.offsets.push(frame.keyAt, start)
  }
  frame.key = undefined
}

type Tagged = Exclude<NodeEvent, { type: typeof EVENT_ID.ALIAS }>

/** A tag makes something else of a value than what is written. */
export function tagged({ text, complain }: Walk, { tagStart, tagEnd }: Tagged, start: number): void {
  if (tagStart >= 0) complain(start, 'TAG', { tag: text.slice(tagStart, tagEnd) })
}

/** A map begins with its first key, the anchor and the tag of which are left out too. */
const isPropertied = ({ text }: Walk, event: NodeEvent): boolean =>
  event.type === EVENT_ID.MAPPING && (text[event.start] === '&' || text[event.start] === '!')

/** Where a node begins; what comes after it is sought behind its end. */
export function reached(walk: Walk, [event, next]: Follow, role: Role): number {
  const start = startOf(walk, isPropertied(walk, event) ? (next as NodeEvent) : event, role)
  walk.end = endOf(event, start)
  return start
}

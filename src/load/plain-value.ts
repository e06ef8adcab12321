import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import type { Problem } from '../model/problem.ts'
import { endOf, type NodeEvent, type Role, startOf } from './event-places.ts'
import { limits } from './limits.ts'
import { offsetsIn, type Places } from './places.ts'
import type { Plain } from './plain.ts'
import { scalarValue } from './scalar-value.ts'
import type { Complaint, YamlFile } from './yaml-file.ts'

type Tagged = Exclude<NodeEvent, { type: typeof EVENT_ID.ALIAS }>

/** A map or list that is open: what it holds so far, and what is known of the pair that is being read. */
interface Frame extends Places {
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
type Anchored = { readonly value: Plain; readonly height: number; readonly count: number }

/** What is known half-way. */
interface Walk {
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

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** The plain value of a document and the place of each part; aliases are followed, and counted as what they stand for. */
export function plainValue(
  text: string,
  events: readonly Event[],
  problemAt: (offset: number, complaint: Complaint) => Problem,
): Pick<YamlFile, 'value' | 'offsetOf' | 'offsetIn' | 'problems'> {
  const problems: Problem[] = []
  const complain = (offset: number, code: string, words = {}): null => {
    problems.push(problemAt(offset, { code, with: words }))
    return null
  }
  const whole = opened({ list: [], keys: undefined, anchor: '', before: 0 })
  const walk: Walk = {
    text,
    complain,
    places: new Map(),
    anchors: new Map(),
    frames: [whole],
    count: 0,
    end: 0,
    keyAt: 0,
  }
  for (let at = 0; at < events.length && walk.count <= limits.values; at += 1) at = step(walk, events, at)
  const value = walk.count > limits.values ? undefined : whole.list[0]
  return { value, problems, ...offsetsIn(value, whole.offsets[1] ?? 0, walk.places) }
}

const noMap: Record<string, Plain> = Object.freeze(Object.create(null))
const none: Plain[] = []

const opened = ({
  map = noMap,
  list,
  keys,
  anchor,
  before,
}: Pick<Frame, 'list' | 'keys' | 'anchor' | 'before'> & { map?: Record<string, Plain> }): Frame => ({
  map,
  list,
  keys,
  anchor,
  before,
  offsets: [],
  key: undefined,
  keyAt: 0,
  height: 0,
})

/** Reads the event at an index; says at which index what it reads ends. */
function step(walk: Walk, events: readonly Event[], at: number): number {
  const event = events[at] as Event
  const frame = walk.frames[walk.frames.length - 1] as Frame
  if (event.type === EVENT_ID.POP) closed(walk, frame)
  else if (event.type === EVENT_ID.DOCUMENT) return at
  else if (frame.keys !== undefined && frame.key === undefined) return keyed(walk, events, { at, frame })
  else valued(walk, frame, event)
  return at
}

function closed(walk: Walk, { map, keys, list, anchor, before, height }: Frame): void {
  if (walk.frames.length === 1) return
  walk.frames.pop()
  const outer = walk.frames[walk.frames.length - 1] as Frame
  outer.height = Math.max(outer.height, height + 1)
  if (anchor !== '')
    walk.anchors.set(anchor, { value: keys ? map : list, height, count: walk.count - before })
}

function keyed(
  walk: Walk,
  events: readonly Event[],
  { at, frame }: { readonly at: number; readonly frame: Frame },
): number {
  const event = events[at] as NodeEvent
  const start = reached(walk, event, 'key')
  frame.keyAt = start
  if (event.type !== EVENT_ID.ALIAS) tagged(walk, event, start)
  if (event.type === EVENT_ID.SCALAR) {
    const key = getScalarValue(walk.text, event)
    const empty = event.style === SCALAR_STYLE.PLAIN && scalarValue(key) === null
    frame.key = empty ? walk.complain(start, 'KEY_NOT_TEXT') : keyOf(walk, frame, { key, start })
    return at
  }
  frame.key = walk.complain(start, 'KEY_NOT_TEXT')
  return event.type === EVENT_ID.ALIAS ? at : endOfKey(walk, events, at)
}

/** The index at which a key ends that is a map or a list; nothing in it is read. */
function endOfKey(walk: Walk, events: readonly Event[], at: number): number {
  let open = 1
  let index = at
  while (open > 0) {
    index += 1
    const event = events[index] as Event
    if (event.type === EVENT_ID.POP) open -= 1
    else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) open += 1
    else if (event.type !== EVENT_ID.DOCUMENT) walk.end = endOf(event, walk.end)
  }
  return index
}

/** The key of a pair, unless a key may not be so; keys such as `__proto__` would reach what is not the map's own. */
function keyOf(
  { complain }: Walk,
  frame: Frame,
  { key, start }: { readonly key: string; readonly start: number },
): string | null {
  if (key === '<<') return complain(start, 'MERGE_KEY')
  if (key.length > limits.key) return complain(start, 'KEY_TOO_LONG', { limit: `${limits.key}` })
  if (forbidden.has(key)) return complain(start, 'FORBIDDEN_KEY', { key })
  return key in frame.map ? complain(start, 'DUPLICATE_KEY', { key }) : key
}

function valued(walk: Walk, frame: Frame, event: NodeEvent): void {
  walk.keyAt = frame.keyAt
  const start = reached(walk, event, frame.keys ? 'value' : 'item')
  if (!counted(walk, 1, start)) return
  if (event.type === EVENT_ID.ALIAS) return put(frame, followed(walk, event, start), start)
  tagged(walk, event, start)
  const anchor = event.anchorStart < 0 ? '' : walk.text.slice(event.anchorStart, event.anchorEnd)
  if (event.type === EVENT_ID.SCALAR) {
    const value = scalar(walk, event, start)
    if (anchor !== '') walk.anchors.set(anchor, { value, height: 0, count: 1 })
    return put(frame, value, start)
  }
  if (anchor !== '') walk.anchors.set(anchor, 'open')
  const before = walk.count - 1
  const inner =
    event.type === EVENT_ID.MAPPING
      ? opened({ map: Object.create(null), list: none, keys: [], anchor, before })
      : opened({ list: [], keys: undefined, anchor, before })
  const value = inner.keys ? inner.map : inner.list
  walk.places.set(value, inner)
  put(frame, value, start)
  walk.frames.push(inner)
}

/** A tag makes something else of a value than what is written. */
function tagged({ text, complain }: Walk, { tagStart, tagEnd }: Tagged, start: number): void {
  if (tagStart >= 0) complain(start, 'TAG', { tag: text.slice(tagStart, tagEnd) })
}

/** Where a node begins; what comes after it is sought behind its end. */
function reached(walk: Walk, event: NodeEvent, role: Role): number {
  const start = startOf(walk, event, role)
  walk.end = endOf(event, start)
  return start
}

/** Puts a value where it belongs, unless its key is none that may be. */
function put(frame: Frame, value: Plain, start: number): void {
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

function counted(walk: Walk, more: number, offset: number): boolean {
  walk.count += more
  if (walk.count > limits.values) walk.complain(offset, 'TOO_MANY_VALUES', { limit: `${limits.values}` })
  return walk.count <= limits.values
}

function followed(walk: Walk, event: Event & { type: typeof EVENT_ID.ALIAS }, start: number): Plain {
  const alias = walk.text.slice(event.anchorStart, event.anchorEnd)
  const anchored = walk.anchors.get(alias)
  if (anchored === undefined) return walk.complain(start, 'UNKNOWN_ALIAS', { alias })
  if (anchored === 'open') return walk.complain(start, 'ALIAS_CIRCLE', { alias })
  if (walk.frames.length - 1 + anchored.height > limits.depth)
    return walk.complain(start, 'TOO_DEEP', { limit: `${limits.depth}` })
  if (!counted(walk, anchored.count, start)) return null
  const frame = walk.frames[walk.frames.length - 1] as Frame
  frame.height = Math.max(frame.height, anchored.height + 1)
  return anchored.value
}

function scalar(walk: Walk, event: Event & { type: typeof EVENT_ID.SCALAR }, start: number): Plain {
  const text = getScalarValue(walk.text, event)
  if (event.style !== SCALAR_STYLE.PLAIN || event.valueStart < 0)
    return event.valueStart < 0 && event.style === SCALAR_STYLE.PLAIN ? null : longText(walk, text, start)
  const value = scalarValue(text)
  return typeof value === 'string' ? longText(walk, value, start) : value
}

const longText = ({ complain }: Walk, text: string, start: number): Plain =>
  text.length > limits.characters
    ? complain(start, 'VALUE_TOO_LONG', { limit: `${limits.characters}` })
    : text

import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import { endOf, type NodeEvent } from './event-places.ts'
import { limits } from './limits.ts'
import { scalarValue } from './scalar-value.ts'
import { type Frame, reached, tagged, type Walk } from './yaml-walk.ts'

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads the key that begins at an index; says at which index it ends. */
export function readKey(
  walk: Walk,
  events: readonly Event[],
  { at, frame }: { readonly at: number; readonly frame: Frame },
): number {
  const event = events[at] as NodeEvent
  const start = reached(walk, [event], 'key')
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

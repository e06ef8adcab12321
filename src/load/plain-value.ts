import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import type { Problem } from '../model/problem.ts'
import type { Follow, NodeEvent } from './event-places.ts'
import { limits } from './limits.ts'
import { offsetsIn } from './places.ts'
import type { Plain } from './plain.ts'
import { readKey } from './read-key.ts'
import { scalarValue } from './scalar-value.ts'
import type { Complaint, YamlFile } from './yaml-file.ts'
import { type Frame, opened, put, reached, tagged, type Walk } from './yaml-walk.ts'

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
  const whole = opened('list', { anchor: '', before: 0 })
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

/** Reads the event at an index; says at which index what it reads ends. */
function step(walk: Walk, events: readonly Event[], at: number): number {
  const event = events[at] as Event
  const frame = walk.frames[walk.frames.length - 1] as Frame
  if (event.type === EVENT_ID.POP) closed(walk, frame)
  else if (event.type === EVENT_ID.DOCUMENT) return at
  else if (frame.keys !== undefined && frame.key === undefined) return readKey(walk, events, { at, frame })
  else valued(walk, frame, [event, events[at + 1]])
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

function valued(walk: Walk, frame: Frame, [event, next]: Follow): void {
  walk.keyAt = frame.keyAt
  const start = reached(walk, [event, next], frame.keys ? 'value' : 'item')
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
  const inner = opened(event.type === EVENT_ID.MAPPING ? 'map' : 'list', { anchor, before })
  const value = inner.keys ? inner.map : inner.list
  walk.places.set(value, inner)
  put(frame, value, start)
  walk.frames.push(inner)
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

import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml'

/** What stands somewhere in a document: a map, a list, a scalar or an alias. */
export type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT } | { type: typeof EVENT_ID.POP }>

/** A node, and the event that comes after it. */
export type Follow = readonly [event: NodeEvent, next?: Event | undefined]

/** What may be empty: the key of a pair, its value, or an item of a list. */
export type Role = 'key' | 'value' | 'item'

/** Where a node is sought: behind the end of what is before it, or, if it is left out, at the key it belongs to. */
export interface Reached {
  readonly text: string
  readonly end: number
  readonly keyAt: number
}

/** Where a node begins, its anchor and tag left out. */
export function startOf(reached: Reached, event: NodeEvent, role: Role): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
  if (event.type !== EVENT_ID.SCALAR) return event.start
  if (event.valueStart < 0) {
    const after = Math.max(event.anchorEnd, event.tagEnd)
    return after < 0 ? emptyAt(reached, role) : after
  }
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return event.valueStart
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      return headerOf(reached.text, event.valueStart, Math.max(reached.end, event.anchorEnd, event.tagEnd))
    default:
      return event.valueStart - 1
  }
}

/** Where a node ends of which nothing more is read: a scalar or an alias; a map or a list begins there. */
export function endOf(event: NodeEvent, start: number): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorEnd
  if (event.type !== EVENT_ID.SCALAR) return start
  if (event.valueStart < 0) return start
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
  return event.valueEnd + (quoted ? 1 : 0)
}

const [newLine, hash] = ['\n', '#'].map(one => one.charCodeAt(0))
const between = new Set([' ', '\t', '\n', '\r', ','].map(one => one.charCodeAt(0)))
const indicators: Readonly<Record<Role, string>> = { key: '?', value: ':', item: '-' }

/** What is left out stands right behind the indicator that calls for it; a value without one at its key. */
function emptyAt({ text, end, keyAt }: Reached, role: Role): number {
  const at = nextThing(text, end)
  if (text[at] === indicators[role]) return pastBlanks(text, at + 1)
  if (role === 'key') return at
  return role === 'value' ? keyAt : end
}

const pastBlanks = (text: string, from: number): number => {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return at
}

/** Where there is more than blanks, comments and the comma between two entries. */
function nextThing(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === hash) at = text.indexOf('\n', at)
    else if (!between.has(code)) return at
    if (at < 0) break
    at += 1
  }
  return text.length
}

/** The `|` or `>` that opens a block: the first on the last line before its text. */
function headerOf(text: string, valueStart: number, after: number): number {
  const ended = text.charCodeAt(valueStart - 1) === newLine || valueStart <= after
  const line = text.lastIndexOf('\n', valueStart - (ended ? 2 : 1)) + 1
  for (let at = Math.max(line, after); at < valueStart; at += 1)
    if (text[at] === '|' || text[at] === '>') return at
  return valueStart
}

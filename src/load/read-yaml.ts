import { EVENT_ID, type Event } from 'js-yaml'
import { type Decoded, decodeText } from './decode-text.ts'
import { startOf } from './event-places.ts'
import { eventsIn } from './parse-events.ts'
import { plainValue } from './plain-value.ts'
import { lineStarts } from './positions.ts'
import { type Complaint, nothingOf, problemAt, type YamlFile } from './yaml-file.ts'

/** Reads YAML 1.2 or JSON: value, positions, and everything that is wrong with it as a text. */
export const readYaml = (file: string, content: Uint8Array | string, most?: number): YamlFile =>
  readDecoded(file, decodeText(content, most))

/** Reads what has been decoded before, to see what it is. */
export function readDecoded(file: string, decoded: Decoded): YamlFile {
  if ('complaint' in decoded) return nothingOf({ file, lines: [0] }, [[0, decoded.complaint]])
  const { text } = decoded
  const at = { file, lines: lineStarts(text) }
  const parsed = eventsIn(text)
  if ('refused' in parsed) return nothingOf(at, [parsed.refused])
  const { events } = parsed
  const unfit = unfitFor(text, events)
  if (unfit) return nothingOf(at, [unfit])
  return { ...at, ...plainValue(text, events, (offset, complaint) => problemAt(at, offset, complaint)) }
}

/** What keeps sound YAML from being read: an older version, nothing at all, or a second document. */
function unfitFor(text: string, events: readonly Event[]): readonly [number, Complaint] | undefined {
  if (events.some(isOlder)) return [text.indexOf('%YAML'), { code: 'YAML_VERSION' }]
  if (isEmpty(events[1])) return [0, { code: 'EMPTY_FILE' }]
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT)
  const root = events[second + 1]
  if (second < 0 || root === undefined || root.type === EVENT_ID.POP || root.type === EVENT_ID.DOCUMENT)
    return undefined
  const end = text.indexOf('\n---', endOfScalars(events.slice(0, second))) + 4
  return [startOf({ text, end, keyAt: end }, root, 'item'), { code: 'SEVERAL_DOCUMENTS' }]
}

const endOfScalars = (events: readonly Event[]): number =>
  events.reduce((end, event) => (event.type === EVENT_ID.SCALAR ? Math.max(end, event.valueEnd) : end), 0)

/** YAML 1.1 has other words for yes and no. */
const isOlder = (event: Event): boolean =>
  event.type === EVENT_ID.DOCUMENT &&
  event.directives.some(directive => directive.kind === 'yaml' && directive.version === '1.1')

/** Whether a document begins with nothing, or with no more than the empty value that it is. */
const isEmpty = (event: Event | undefined): boolean =>
  event === undefined ||
  (event.type === EVENT_ID.SCALAR && Math.max(event.valueStart, event.anchorStart, event.tagStart) < 0)

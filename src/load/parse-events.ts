import { type Event, parseEvents, YAMLException } from 'js-yaml'
import { limits } from './limits.ts'
import type { Complaint } from './yaml-file.ts'

/** What a text is made of, in its order; or the first thing that keeps it from being YAML, and where. */
export type Parsed =
  | { readonly events: readonly Event[] }
  | { readonly refused: readonly [number, Complaint] }

/** What the parser says of that which lies too deep. */
const tooDeep = 'nesting exceeded maxDepth'

/** What it says of a tab that stands between two parts of a map or a list in brackets, which YAML 1.2.2 allows. */
const tabRefused = 'deficient indentation'

/**
 * The events of a text. The parser calls itself for each level, and a file of nothing but brackets would exhaust the
 * stack: the limit on depth keeps it from that.
 */
export function eventsIn(text: string): Parsed {
  const parsed = attempt(text)
  if (!('refused' in parsed) || !text.includes('\t')) return parsed
  if (parsed.refused[1].with?.detail !== tabRefused) return parsed
  // A space for a tab moves nothing, and the events say where to read: that is then done in the text as it is.
  const spaced = attempt(text.split('\n').map(spacedLine).join('\n'))
  return 'refused' in spaced ? parsed : spaced
}

/** What comes before the first text of a line: there a tab would be indentation. */
const indentation = /^[ \t]*(?:[-?:][ \t]+)*/

const spacedLine = (text: string): string => {
  const { length } = indentation.exec(text)?.[0] ?? ''
  return text.slice(0, length) + text.slice(length).replaceAll('\t', ' ')
}

function attempt(text: string): Parsed {
  try {
    // The parser counts what is in the innermost map or list as one more.
    return { events: parseEvents(text, { maxDepth: limits.depth + 1 }) }
  } catch (fault) {
    if (!(fault instanceof YAMLException)) throw fault
    const { reason, mark } = fault
    const complaint = reason.startsWith(tooDeep)
      ? { code: 'TOO_DEEP', with: { limit: `${limits.depth}` } }
      : { code: 'NOT_YAML', with: { detail: reason } }
    return { refused: [mark?.position ?? 0, complaint] }
  }
}

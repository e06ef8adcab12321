import { clean } from '../clean.ts'

/** Characters of one text: names come from anyone, and a report repeats them in every line. */
const most = 1000

/** A text as a line format may show it: one line, nothing that commands or turns the reading order, not endless. */
export function briefText(text: string, limit = most): string {
  const cleaned = clean(text).trim()
  if (cleaned.length <= limit) return cleaned
  return `${cleaned.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

import { longestCell } from '../csv/csv-text.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A text as XML holds it: without what XML forbids and what turns the order of reading, no longer than Excel allows; what
 * Excel would take for an escaped character is escaped itself.
 */
export const xmlText = (text: string): string =>
  fitting(
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}|\p{Bidi_Control}/gu,
        '',
      ),
  )
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, sign => entities[sign] as string)

const fitting = (text: string): string =>
  text.length <= longestCell ? text : `${text.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, '')}…`

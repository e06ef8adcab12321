import type { Change } from './change.ts'

/** How values are written: as the rest of the file is, in YAML or in JSON. */
export interface Style {
  readonly json: boolean
}

/** A fact with what stands beside it, on one line: `{ is: yes, source: act#art-3, by: A. Expert, on: 2026-11-25 }`. */
export function factText({ value, sources, note, by, on }: Change, style: Style): string {
  const cited = sources.map(one => plain(one, style))
  return mapText(
    [
      ['is', plain(value, style)],
      ...(cited.length > 0
        ? [['source', cited.length === 1 ? `${cited[0]}` : `[${cited.join(', ')}]`] as const]
        : []),
      ...(note ? [['note', quoted(note)] as const] : []),
      ['by', quoted(by)],
      ['on', plain(on, style)],
    ],
    style,
  )
}

/** A map on one line, its values already written. */
export const mapText = (entries: readonly (readonly [string, string])[], style: Style): string =>
  `{ ${entries.map(([key, value]) => `${keyText(key, style)}: ${value}`).join(', ')} }`

/** A key as it is written. */
export const keyText = (key: string, { json }: Style): string => (json ? JSON.stringify(key) : key)

/** A word, a number or a reference to a source as it is written; what could be read as anything else is quoted. */
export const plain = (value: string | number, { json }: Style): string => {
  if (typeof value === 'number') return String(value)
  if (json) return JSON.stringify(value)
  const isWord = /^[a-z][a-z0-9-]*(#[A-Za-z0-9./§()_-]*[A-Za-z0-9)_-])?$/.test(value)
  const isDate = /^\d{4}-\d\d(-\d\d)?$/.test(value)
  return (isWord && !/^(true|false|null)$/.test(value)) || isDate ? value : quoted(value)
}

/** A text in quotation marks, which YAML reads as JSON does. */
export const quoted = (text: string): string => JSON.stringify(text)

import { fields, heading, line, span } from '../document/blocks.ts'
import type { Document } from '../document/document.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'

/** What there are JSON Schemas of: kinds of file that people write, and formats with the words that write them. */
export interface Schemas {
  readonly files: readonly string[]
  readonly reports: Readonly<Record<string, { readonly command: string }>>
}

/** The list of JSON Schemas. */
export function schemasDocument({ files, reports }: Schemas, view: View): Document {
  const title = word(view, 'schemas.title')
  const named = Object.entries(reports)
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      heading(2, word(view, 'schemas.files')),
      fields(files.map(kind => ({ label: kind, text: line(word(view, `schemas.file.${kind}`)) }))),
      heading(2, word(view, 'schemas.reports')),
      fields(named.map(([kind, { command }]) => ({ label: kind, text: line(span(command, 'code')) }))),
    ],
  }
}

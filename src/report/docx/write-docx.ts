import type { Document } from '../document/document.ts'
import type { View } from '../view.ts'

/** Writes a document as a Word file; what makes it is large and loads only when it is asked for. */
export const writeDocx = async (document: Document, view: View): Promise<Uint8Array> =>
  (await import('./docx-file.ts')).docxFile(document, view)

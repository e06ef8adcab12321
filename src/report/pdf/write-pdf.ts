import type { Document } from '../document/document.ts'
import type { View } from '../view.ts'

/** Writes a document as a tagged PDF; what makes it is large and loads only when it is asked for. */
export const writePdf = async (document: Document, view: View): Promise<Uint8Array> =>
  (await import('./pdf-file.ts')).pdfFile(document, view)

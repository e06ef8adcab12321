/** A report as a reader meets it, whatever its format: headings, texts, and rows of tables, in order. */
export type Piece =
  | { readonly heading: number; readonly text: string }
  | { readonly text: string }
  | { readonly cells: readonly string[] }

/** White space as a reader sees it. */
export const seen = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()

import type { SourceText } from '../../model/source-text.ts'

/** What was taken from a file; `articles` are there where the file itself says which they are. */
export type Extracted = Pick<SourceText, 'text' | 'stretches' | 'unit' | 'lines'> &
  Partial<Pick<SourceText, 'articles' | 'division'>>

import type { SourceText } from '../../src/model/source-text.ts'

/** A text that is its own file and has no articles. */
export const bareText = (text: string): SourceText => ({
  file: 'bare.txt',
  text,
  unit: 'line',
  lines: [0],
  stretches: { at: [0], from: [0] },
  division: 'article',
  articles: [],
})

import { TextRun } from 'docx'
import { clean } from '../clean.ts'
import type { Line, Span, Tone } from '../document/document.ts'

/** The character styles of tones; struck out and underlined, so that colour is never the only sign. */
export const characterStyle: Readonly<Partial<Record<Tone, string>>> = {
  strong: 'Strong',
  quiet: 'Quiet',
  code: 'CodeText',
  met: 'Met',
  unmet: 'Unmet',
  undetermined: 'Undetermined',
  'not-applicable': 'NotApplicable',
  removed: 'Removed',
  added: 'Added',
}

/** A text without what XML forbids or what would turn its reading order. */
export const docxText = (text: string): string => clean(text).replace(/[\ufffe\uffff]/g, '')

/** A line as runs, each in the character style of its tone; a sign may be followed by the word for it. */
export const runsOf = (line: Line, signs: 'words' | 'alone' = 'words'): readonly TextRun[] =>
  line.map(span => runOf(span, signs))

function runOf({ text, tone, means }: Span, signs: 'words' | 'alone'): TextRun {
  const style = characterStyle[tone]
  const said = means !== undefined && signs === 'words' ? `${text}\u00a0${means}` : text
  return new TextRun({ text: docxText(said), ...(style ? { style } : {}) })
}

/** Bullets and dashes are the list's own business; signs of verdicts and of tests are kept. */
export const signsOf = (mark: Span | undefined): readonly Span[] =>
  mark && mark.tone !== 'quiet' && mark.text.trim() !== '' ? [mark] : []

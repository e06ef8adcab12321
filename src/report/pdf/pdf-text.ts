import { clean } from '../clean.ts'
import type { Line, Span, Tone } from '../document/document.ts'
import type { Face } from './faces.ts'

/** How letters look. */
export interface Look {
  readonly face: Face
  readonly size: number
  readonly color: string
  readonly drawn?: 'struck' | 'underlined'
  readonly raised?: boolean
}

/** Text of one look, on its way to a line. */
export interface Run {
  readonly text: string
  readonly look: Look
  /** An address, or `#` and the name of a place in the file. */
  readonly link?: string
  /** What the letters stand for, where they are a stand-in. */
  readonly actual?: string
  /** What a sign says to who hears the page. */
  readonly means?: string
  /** Whether it is set by itself, since it reads from right to left: a space beside it would change sides. */
  readonly apart?: boolean
  /** The number of the note that the run refers to. */
  readonly note?: number
}

/** Ink, and the colours of asides, of verdicts and of lines; dark enough to be read on white. */
export const colors = {
  ink: '#1b1d21',
  quiet: '#565d66',
  link: '#174a8b',
  met: '#17663a',
  unmet: '#ad1f1f',
  undetermined: '#7d5200',
  rule: '#d5d9df',
  edge: '#565d66',
  head: '#dde1e6',
  group: '#e9ecf0',
} as const

/** Text of a plain look. */
export const plainLook = (size: number, color: string = colors.ink): Look => ({
  face: 'regular',
  size,
  color,
})

/** The look of a tone; struck out and underlined, so that colour is never the only sign. */
function toned(tone: Tone, look: Look): Look {
  switch (tone) {
    case 'strong':
      return { ...look, face: 'strong' }
    case 'quiet':
    case 'not-applicable':
      return { ...look, color: colors.quiet }
    case 'code':
      return { ...look, face: 'code', size: look.size * 0.9 }
    case 'met':
    case 'unmet':
    case 'undetermined':
      return { ...look, color: colors[tone] }
    case 'removed':
      return { ...look, color: colors.unmet, drawn: 'struck' }
    case 'added':
      return { ...look, color: colors.met, drawn: 'underlined' }
    case 'plain':
      return look
  }
}

/** A line as runs, each in the look of its tone; a sign may be followed by the word for it. */
export const runsOf = (line: Line, look: Look, signs: 'words' | 'alone' = 'words'): readonly Run[] =>
  line.flatMap((span, index) => linked(runOf(bound(span, line[index - 1]), look, signs)))

const sign = /^[^\p{L}\p{N}\s]$/u

/** A sign stays with the word that follows it. */
const bound = (span: Span, before: Span | undefined): Span =>
  before && sign.test(before.text) && span.text.startsWith(' ')
    ? { ...span, text: `\u00a0${span.text.slice(1)}` }
    : span

function runOf({ text, tone, means }: Span, look: Look, signs: 'words' | 'alone'): Run {
  const said = means !== undefined && signs === 'words' ? `${text}\u00a0${means}` : text
  const hidden = means !== undefined && signs === 'alone' ? { means: clean(means) } : {}
  return { text: clean(said), look: toned(tone, look), ...hidden }
}

const address = /(https?:\/\/|mailto:)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]}'’]/gi

/** Addresses of the web and of mail in a text lead where they say; no other address leads anywhere. */
function linked(run: Run): readonly Run[] {
  const parts: Run[] = []
  let at = 0
  for (const { 0: found, index } of run.text.matchAll(address)) {
    if (index > at) parts.push({ ...run, text: run.text.slice(at, index) })
    parts.push(
      URL.canParse(found)
        ? { ...run, text: found, link: new URL(found).href, look: { ...run.look, color: colors.link } }
        : { ...run, text: found },
    )
    at = index + found.length
  }
  return at === 0
    ? [run]
    : [...parts, ...(at < run.text.length ? [{ ...run, text: run.text.slice(at) }] : [])]
}

/** Bullets and dashes are the list's own business; signs of verdicts and of tests are kept. */
export const signsOf = (mark: Span | undefined): readonly Span[] =>
  mark && mark.tone !== 'quiet' && mark.text.trim() !== '' ? [mark] : []

/** Whether a line is only an aside. */
export const isQuiet = (line: Line): boolean => line.length > 0 && line.every(({ tone }) => tone === 'quiet')

import { type Piece, seen } from './pieces.ts'

/** The pieces of a report in Markdown. */
export const markdownPieces = (report: Uint8Array): readonly Piece[] =>
  new TextDecoder().decode(report).split('\n').flatMap(pieceOf)

function pieceOf(line: string): readonly Piece[] {
  const [, signs, title] = /^(#{1,6}) (.*)$/.exec(line) ?? []
  if (signs !== undefined) return [{ heading: signs.length, text: plain(title ?? '') }]
  if (/^\|[ :|-]+\|$/.test(line)) return []
  if (line.startsWith('|'))
    return [
      {
        cells: line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map(plain),
      },
    ]
  const text = plain(line.replace(/^\s*- /, ''))
  return text === '' ? [] : [{ text }]
}

const plain = (text: string): string =>
  seen(
    text
      .replace(/(?<!\\)(\*\*|\*)/g, '')
      .replace(/\\([\\`*_[\]|~<>#-])/g, '$1')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  )

import { spawnSync } from 'node:child_process'
import { type Piece, seen } from './pieces.ts'

/** Whether poppler is there, which reads the tags of a PDF. */
export const canReadPdf = spawnSync('pdfinfo', ['-v']).error === undefined

interface Tag {
  readonly type: string
  readonly depth: number
  readonly inside: (Tag | string)[]
  rows: number
}

/** The pieces of a report in PDF, by the tags that programs for the blind read aloud. */
export function pdfPieces(report: Uint8Array): readonly Piece[] {
  const { stdout } = spawnSync('pdfinfo', ['-struct-text', '-'], {
    input: report,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  let spanned = 0
  const piecesOf = (tag: Tag): readonly Piece[] => {
    if (/^(TOC|Note|Lbl)$/.test(tag.type)) return []
    if (/^H\d$/.test(tag.type)) return [{ heading: Number(tag.type.slice(1)), text: textOf(tag) }]
    if (tag.type === 'TR') {
      const cells = tagsIn(tag)
      const all = [...(spanned > 0 ? [''] : []), ...cells.map(textOf)]
      spanned = (cells.find(({ rows }) => rows > 1)?.rows ?? spanned) - 1
      return [{ cells: all }]
    }
    const own = seen(tag.type === 'LI' ? labelled(tag) : wordsIn(tag))
    const beneath = tagsIn(tag).flatMap(one =>
      one.type === 'LBody' ? tagsIn(one).flatMap(piecesOf) : piecesOf(one),
    )
    return own === '' ? beneath : [{ text: own }, ...beneath]
  }
  return tagsIn(treeOf(stdout)).flatMap(piecesOf)
}

/** What poppler prints, as the tree that its indentation shows. */
function treeOf(printed: string): Tag {
  const root: Tag = { type: 'root', depth: -1, inside: [], rows: 1 }
  const open = [root]
  for (const line of printed.split('\n')) {
    const [, indent = '', text, type, rows] =
      /^( *)(?:"(.*)"|([A-Z][A-Za-z0-9]*)\b.*|\/RowSpan (\d+)|.*)$/.exec(line) ?? []
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= indent.length) open.pop()
    const within = open.at(-1) ?? root
    if (text !== undefined) within.inside.push(text)
    else if (rows !== undefined) within.rows = Number(rows)
    else if (type !== undefined && type !== 'Object') {
      const tag: Tag = { type, depth: indent.length, inside: [], rows: 1 }
      within.inside.push(tag)
      open.push(tag)
    }
  }
  return root
}

const tagsIn = (tag: Tag): readonly Tag[] => tag.inside.filter(one => typeof one !== 'string')

/** The words of a tag itself and of those that are part of its lines. */
const wordsIn = (tag: Tag): string =>
  tag.inside
    .map(one =>
      typeof one === 'string' ? one : /^(Span|Link|Quote|Code)$/.test(one.type) ? wordsIn(one) : '',
    )
    .join('')

const textOf = (tag: Tag): string =>
  seen(
    tag.inside.map(one => (typeof one === 'string' ? one : one.type === 'Note' ? '' : textOf(one))).join(''),
  )

/** An entry of a list with its sign or label; a bullet is neither. */
const labelled = (tag: Tag): string => {
  const parts = (type: string) =>
    tagsIn(tag)
      .filter(one => one.type === type)
      .map(wordsIn)
      .join('')
  return [parts('Lbl').replace('•', ''), parts('LBody')].join(' ')
}

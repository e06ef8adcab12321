import { flatMapped } from '../../engine/flat-mapped.ts'
import { type Canvas, narrowed, prose } from './canvas.ts'
import type { Branch } from './document.ts'

/** A tree drawn with lines; a text that wraps stays inside its branch. */
export function treeLines({ text, branches }: Branch, canvas: Canvas): readonly string[] {
  const stem = branches.length > 0 ? '│  ' : '   '
  const [first = '', ...rest] = prose(text, narrowed(canvas, stem.length))
  return [
    first,
    ...rest.map(more => `${stem}${more}`),
    ...flatMapped(branches, (branch, index) => {
      const [fork, side] = index === branches.length - 1 ? ['└─ ', '   '] : ['├─ ', '│  ']
      return treeLines(branch, narrowed(canvas, 3)).map((more, at) => `${at === 0 ? fork : side}${more}`)
    }),
  ]
}

import { limits } from '../limits.ts'
import { type Shared, unescaped } from './shared-parts.ts'
import { walkXml } from './walk-xml.ts'
import { WorkbookFault } from './workbook-fault.ts'

/** What stands in a cell, as text; `formula` where it is computed. */
export interface SheetCell {
  readonly row: number
  readonly column: string
  readonly text: string
  readonly formula: boolean
}

/** The cells of a sheet that hold something, whichever program wrote it; `counted` is told of each. */
export function sheetCells(xml: string, shared: Shared, counted: () => void): readonly SheetCell[] {
  const cells: SheetCell[] = []
  let row = 0
  let open: { column: string; type: string; style: number; text: string; formula: boolean } | undefined
  let taking = false
  walkXml(xml, {
    open: (name, { r = '', t = 'n', s = '0' }) => {
      if (name === 'row') row = Number(r) || row + 1
      if (name === 'c') {
        counted()
        open = { column: r.replace(/\d+$/, ''), type: t, style: Number(s), text: '', formula: false }
      }
      if (open && name === 'f') open = { ...open, formula: true }
      taking = name === 'v' || name === 't'
    },
    text: text => {
      if (open && taking) open.text += text
    },
    close: name => {
      taking = false
      if (name !== 'c' || !open) return
      const { column, formula } = open
      const text = textOf(open, shared)
      open = undefined
      if (!/^[A-Z]{1,3}$/.test(column) || (text === '' && !formula)) return
      if (text.length > limits.workbook.text) throw new WorkbookFault('NOT_A_WORKBOOK')
      cells.push({ row, column, text, formula })
    },
  })
  return cells
}

function textOf(
  { type, style, text }: { type: string; style: number; text: string },
  { texts, dates, from1904 }: Shared,
): string {
  if (type === 's') return texts[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'yes' : 'no'
  if (type === 'inlineStr' || type === 'str') return unescaped(text)
  if (type === 'd') return text.slice(0, 10)
  if (type !== 'n' || text === '') return type === 'e' ? text : ''
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  return dates.has(style) ? dayOf(number, from1904) : String(number)
}

/** Excel counts days, and takes 1900 for a leap year. */
function dayOf(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + 1462 : serial
  const at = new Date(Date.UTC(1899, 11, days < 61 ? 31 : 30) + Math.floor(days) * 86_400_000)
  return Number.isNaN(at.getTime()) ? String(serial) : at.toISOString().slice(0, 10)
}

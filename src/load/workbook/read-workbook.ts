import { posix } from 'node:path'
import { limits } from '../limits.ts'
import { inflateParts } from './inflate-parts.ts'
import { dateStyles, sharedTexts } from './shared-parts.ts'
import { type SheetCell, sheetCells } from './sheet-cells.ts'
import { walkXml } from './walk-xml.ts'
import { WorkbookFault } from './workbook-fault.ts'

/** A sheet as it was found. */
export interface ReadSheet {
  readonly name: string
  readonly cells: readonly SheetCell[]
}

/** Reads the sheets of a workbook, be it from Excel, from LibreOffice or from here; throws a `WorkbookFault`. */
export function readWorkbook(archive: Uint8Array): readonly ReadSheet[] {
  const parts = inflateParts(archive)
  const book = parts.get('xl/workbook.xml')
  if (book === undefined) throw new WorkbookFault('NOT_A_WORKBOOK')
  const { sheets, from1904 } = listed(book)
  const targets = targetsOf(parts.get('xl/_rels/workbook.xml.rels'))
  const shared = {
    texts: sharedTexts(parts.get('xl/sharedStrings.xml')),
    dates: dateStyles(parts.get('xl/styles.xml')),
    from1904,
  }
  let cells = 0
  const counted = () => {
    cells += 1
    if (cells > limits.workbook.cells)
      throw new WorkbookFault('WORKBOOK_TOO_LARGE', {
        limit: `${limits.workbook.inflated / 1024 / 1024}`,
        cells: `${limits.workbook.cells}`,
      })
  }
  return sheets.flatMap(({ name, id }) => {
    const xml = parts.get(targets.get(id) ?? '')
    return xml === undefined ? [] : [{ name, cells: sheetCells(xml, shared, counted) }]
  })
}

function listed(book: string): { sheets: readonly { name: string; id: string }[]; from1904: boolean } {
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  walkXml(book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes.name ?? '', id })
    },
  })
  return { sheets, from1904 }
}

/** The parts that relations lead to, from the top of the archive. */
function targetsOf(rels: string | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  walkXml(rels ?? '', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship')
        targets.set(Id, posix.join('/xl', Target.startsWith('/') ? `..${Target}` : Target).slice(1))
    },
  })
  return targets
}

import { archiveParts } from '../archive-parts.ts'
import { limits } from '../limits.ts'
import { WorkbookFault } from './workbook-fault.ts'

/** The XML parts of a workbook; what is no archive is no workbook. */
export function inflateParts(archive: Uint8Array): ReadonlyMap<string, string> {
  const { parts, inflated, cells } = limits.workbook
  const fill = { limit: `${inflated / 1024 / 1024}`, cells: `${cells}` }
  try {
    const found = archiveParts(archive, {
      isWanted: name => /\.(xml|rels)$/.test(name),
      parts,
      inflated,
      refuse: () => new WorkbookFault('WORKBOOK_TOO_LARGE', fill),
    })
    return new Map([...found].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]))
  } catch (fault) {
    throw fault instanceof WorkbookFault ? fault : new WorkbookFault('NOT_A_WORKBOOK')
  }
}

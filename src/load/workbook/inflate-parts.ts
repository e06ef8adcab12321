import { Unzip, UnzipInflate } from 'fflate'
import { limits } from '../limits.ts'
import { WorkbookFault } from './workbook-fault.ts'

/** So little at a time that no step can swell to more than a few megabytes. */
const step = 4096

/** The XML parts of a workbook. What the archive says of sizes is not believed: what comes out is counted. */
export function inflateParts(archive: Uint8Array): ReadonlyMap<string, string> {
  const chunks = new Map<string, Uint8Array[]>()
  const { parts: mostParts, inflated } = limits.workbook
  let parts = 0
  let size = 0
  const unzip = new Unzip(file => {
    parts += 1
    if (parts > mostParts) throw new WorkbookFault('WORKBOOK_TOO_LARGE', tooLarge)
    if (!/\.(xml|rels)$/.test(file.name) || chunks.has(file.name)) return
    const own: Uint8Array[] = []
    chunks.set(file.name, own)
    file.ondata = (fault, chunk) => {
      if (fault) throw fault
      size += chunk.length
      if (size > inflated) throw new WorkbookFault('WORKBOOK_TOO_LARGE', tooLarge)
      own.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < archive.length; at += step)
      unzip.push(archive.subarray(at, at + step), at + step >= archive.length)
  } catch (fault) {
    throw fault instanceof WorkbookFault ? fault : new WorkbookFault('NOT_A_WORKBOOK')
  }
  return new Map([...chunks].map(([name, own]) => [name, Buffer.concat(own).toString('utf8')]))
}

const tooLarge = {
  limit: `${limits.workbook.inflated / 1024 / 1024}`,
  cells: `${limits.workbook.cells}`,
}

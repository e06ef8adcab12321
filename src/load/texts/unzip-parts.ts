import { Unzip, UnzipInflate } from 'fflate'
import { limits } from '../limits.ts'
import { TextFault } from './text-fault.ts'

/** So little at a time that no step can swell to more than a few megabytes. */
const step = 4096

/** The parts of a zip archive that are wanted. What the archive says of sizes is not believed: what comes out is counted. */
export function unzipParts(
  archive: Uint8Array,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>()
  let parts = 0
  let size = 0
  const unzip = new Unzip(file => {
    parts += 1
    if (parts > limits.parts) throw new TextFault('TEXT_TOO_MANY_PARTS', { limit: `${limits.parts}` })
    if (!wanted.has(file.name) || chunks.has(file.name)) return
    const own: Uint8Array[] = []
    chunks.set(file.name, own)
    file.ondata = (fault, chunk) => {
      if (fault) throw fault
      size += chunk.length
      if (size > limits.inflated)
        throw new TextFault('TEXT_SWELLS', { limit: `${limits.inflated / 1024 / 1024}` })
      own.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < archive.length; at += step)
    unzip.push(archive.subarray(at, at + step), at + step >= archive.length)
  return new Map([...chunks].map(([name, own]) => [name, Buffer.concat(own)]))
}

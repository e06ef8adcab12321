import { Unzip, UnzipInflate } from 'fflate'

/** So little at a time that no step can swell to more than a few megabytes. */
const step = 4096

/** Which parts are wanted, how many there may be and to what they may swell, and what is thrown otherwise. */
export interface Wanted {
  readonly isWanted: (name: string) => boolean
  readonly parts: number
  readonly inflated: number
  readonly refuse: (why: 'parts' | 'inflated') => Error
}

/** The parts of a zip archive that are wanted. What the archive says of sizes is not believed: what comes out is counted. */
export function archiveParts(archive: Uint8Array, wanted: Wanted): ReadonlyMap<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>()
  let parts = 0
  let size = 0
  const unzip = new Unzip(file => {
    parts += 1
    if (parts > wanted.parts) throw wanted.refuse('parts')
    if (!wanted.isWanted(file.name) || chunks.has(file.name)) return
    const own: Uint8Array[] = []
    chunks.set(file.name, own)
    file.ondata = (fault, chunk) => {
      if (fault) throw fault
      size += chunk.length
      if (size > wanted.inflated) throw wanted.refuse('inflated')
      own.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < archive.length; at += step)
    unzip.push(archive.subarray(at, at + step), at + step >= archive.length)
  return new Map([...chunks].map(([name, own]) => [name, Buffer.concat(own)]))
}

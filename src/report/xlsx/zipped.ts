/** So many characters are encoded and deflated at once. */
const enough = 65_536

/** An archive of texts: each is deflated piece by piece as it is made, so that none is ever there as a whole. */
export async function zipped(parts: Readonly<Record<string, Iterable<string>>>): Promise<Uint8Array> {
  const { Zip, ZipDeflate, strToU8 } = await import('fflate')
  const pieces: Uint8Array[] = []
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault
    pieces.push(piece)
  })
  // Entries hold the time of the place, without saying which place: one moment, told the same everywhere.
  const mtime = new Date(1980, 0, 1, 12)
  for (const [path, text] of Object.entries(parts)) {
    const entry = Object.assign(new ZipDeflate(path, { level: 4 }), { mtime })
    zip.add(entry)
    let waiting = ''
    for (const piece of text) {
      waiting += piece
      if (waiting.length < enough) continue
      entry.push(strToU8(waiting))
      waiting = ''
    }
    entry.push(strToU8(waiting), true)
  }
  zip.end()
  return Buffer.concat(pieces)
}

import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive that may say of itself what it likes. */
export interface RawEntry {
  readonly name: string
  readonly content?: Uint8Array | string
  /** Its name before its content, where that is another than in the list at the end. */
  readonly local?: string
  readonly method?: number
  readonly flags?: number
  readonly mode?: number
  readonly size?: number
  readonly sum?: number
}

/** A zip archive, byte by byte, as no decent program would write it. */
export function rawArchive(entries: readonly RawEntry[], count = entries.length): Uint8Array {
  const pieces: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { content = '', local = entry.name, method = 8, flags = 0x800, mode = 0o100644 } = entry
    const bytes = Buffer.from(content as string)
    const data = method === 8 ? deflateRawSync(bytes) : bytes
    const numbers = Buffer.alloc(12)
    numbers.writeUInt32LE(entry.sum ?? crc32(bytes), 0)
    numbers.writeUInt32LE(data.length, 4)
    numbers.writeUInt32LE(entry.size ?? bytes.length, 8)
    const before = Buffer.alloc(30)
    before.writeUInt32LE(0x04034b50, 0)
    before.writeUInt16LE(flags, 6)
    before.writeUInt16LE(method, 8)
    numbers.copy(before, 14)
    before.writeUInt16LE(Buffer.byteLength(local), 26)
    const own = Buffer.alloc(46)
    own.writeUInt32LE(0x02014b50, 0)
    own.writeUInt16LE(0x0314, 4)
    own.writeUInt16LE(flags, 8)
    own.writeUInt16LE(method, 10)
    numbers.copy(own, 16)
    own.writeUInt16LE(Buffer.byteLength(entry.name), 28)
    own.writeUInt32LE((mode << 16) >>> 0, 38)
    own.writeUInt32LE(at, 42)
    pieces.push(before, Buffer.from(local), data)
    list.push(own, Buffer.from(entry.name))
    at += 30 + Buffer.byteLength(local) + data.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count & 0xffff, 8)
  end.writeUInt16LE(count & 0xffff, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, listed, end])
}

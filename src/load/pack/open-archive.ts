import { crc32, inflateRawSync } from 'node:zlib'
import { limits } from '../limits.ts'
import { PackFault } from './pack-fault.ts'
import { isSafePath, pathKey } from './safe-name.ts'

const { parts: mostParts, inflated: mostBytes } = limits.pack

const damaged = (): PackFault => new PackFault('PACK_DAMAGED')

/** One entry as the list at the end of an archive states it; none of it is believed. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly sum: number
  readonly packed: number
  readonly size: number
  readonly start: number
}

/**
 * The files of a zip archive from anyone, by the list at its end, as every program that unpacks it reads it. What could
 * be unpacked in two ways, or elsewhere than asked, is refused whole.
 */
export function openArchive(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files = new Map<string, Uint8Array>()
  const keys = new Set<string>()
  let size = 0
  for (const entry of entriesOf(archive)) {
    if (keys.has(pathKey(entry.name))) throw new PackFault('PACK_DUPLICATE', { name: entry.name })
    keys.add(pathKey(entry.name))
    size += entry.size
    if (size > mostBytes) throw new PackFault('PACK_SWELLS', { limit: `${mostBytes / 1024 / 1024}` })
    files.set(entry.name, contentOf(archive, entry))
  }
  return files
}

/** The end of the list of entries: at the very end but for a comment. */
function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 65_557); at -= 1)
    if (archive.readUInt32LE(at) === 0x06054b50 && at + 22 + archive.readUInt16LE(at + 20) === archive.length)
      return at
  throw new PackFault('PACK_NOT_ARCHIVE')
}

function entriesOf(archive: Buffer): readonly Entry[] {
  const end = endOf(archive)
  const count = archive.readUInt16LE(end + 10)
  if (count > mostParts) throw new PackFault('PACK_TOO_MANY_PARTS', { limit: `${mostParts}` })
  const entries: Entry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const length = archive.readUInt16LE(at + 28)
    const next = at + 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    if (next > end) throw damaged()
    const name = nameIn(archive.subarray(at + 46, at + 46 + length))
    checkKind(archive, at, name)
    // A folder is made by the files in it.
    if (!name.endsWith('/'))
      entries.push({
        name,
        method: archive.readUInt16LE(at + 10),
        sum: archive.readUInt32LE(at + 16),
        packed: archive.readUInt32LE(at + 20),
        size: archive.readUInt32LE(at + 24),
        start: archive.readUInt32LE(at + 42),
      })
    at = next
  }
  return entries
}

function nameIn(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes)
  if (!isSafePath(name.replace(/\/$/, ''))) throw new PackFault('PACK_BAD_NAME', { name: name.slice(0, 200) })
  return name
}

const kinds = { mask: 0xf000, folder: 0x4000, file: 0x8000 }

/** Nothing but files and folders, and nothing that asks for a password. */
function checkKind(archive: Buffer, at: number, name: string): void {
  const flags = archive.readUInt16LE(at + 8)
  if (flags & 0x2041) throw new PackFault('PACK_ENCRYPTED', { name })
  const kind = (archive.readUInt32LE(at + 38) >>> 16) & kinds.mask
  if (kind !== 0 && kind !== kinds.file && kind !== kinds.folder) throw new PackFault('PACK_LINK', { name })
}

function contentOf(archive: Buffer, { name, method, sum, packed, size, start }: Entry): Uint8Array {
  if (start + 30 > archive.length || archive.readUInt32LE(start) !== 0x04034b50) throw damaged()
  const length = archive.readUInt16LE(start + 26)
  const begin = start + 30 + length + archive.readUInt16LE(start + 28)
  if (begin + packed > archive.length) throw damaged()
  if (archive.toString('utf8', start + 30, start + 30 + length) !== name) throw damaged()
  const content = inflated(archive.subarray(begin, begin + packed), method, size)
  if (content.length !== size || crc32(content) !== sum) throw damaged()
  return content
}

function inflated(data: Buffer, method: number, size: number): Uint8Array {
  if (method === 0) return data
  if (method !== 8) throw damaged()
  try {
    return inflateRawSync(data, { maxOutputLength: size + 1 })
  } catch {
    throw damaged()
  }
}

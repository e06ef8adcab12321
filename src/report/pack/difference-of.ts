import { unzipSync } from 'fflate'
import type { PackDifference } from '../../model/pack.ts'

/** Where two files first differ, in the words that help most: a line, the parts of an archive, a byte. */
export function differenceOf(packed: Uint8Array, derived: Uint8Array): PackDifference | undefined {
  const [one, other] = [Buffer.from(packed), Buffer.from(derived)]
  if (one.equals(other)) return undefined
  return ofLines(one, other) ?? ofParts(one, other) ?? { byte: firstByte(one, other) + 1 }
}

/** So much of a line is shown. */
const shown = 200

function ofLines(packed: Buffer, derived: Buffer): PackDifference | undefined {
  const [one, other] = [packed, derived].map(content => content.toString('utf8').split('\n'))
  if (!one || !other || derived.includes(0) || packed.includes(0)) return undefined
  const at = one.findIndex((text, index) => text !== other[index])
  const index = at < 0 ? one.length : at
  const [was = '', now = ''] = [one[index], other[index]]
  // A long line is shown from a little before where it changes.
  const start = Math.max(0, [...was].findIndex((_, place) => was[place] !== now[place]) - shown / 4)
  const part = (text: string) => text.slice(start, start + shown)
  return { line: index + 1, packed: part(was), derived: part(now) }
}

/** What is derived is an archive of ours; what is packed may be anything, and is only opened if it is no larger by much. */
function ofParts(packed: Buffer, derived: Buffer): PackDifference | undefined {
  if (derived.readUInt32BE(0) !== 0x504b0304 || packed.length > 2 * derived.length) return undefined
  const ours = unzipSync(derived)
  const most = Object.values(ours).reduce((sum, part) => sum + part.length, 0) * 2
  let size = 0
  try {
    const theirs = unzipSync(packed, {
      filter: ({ originalSize }) => {
        size += originalSize
        return size <= most
      },
    })
    const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].toSorted()
    const parts = names.filter(
      name => !Buffer.from(ours[name] ?? []).equals(theirs[name] ?? new Uint8Array()),
    )
    return parts.length > 0 ? { parts } : undefined
  } catch {
    return undefined
  }
}

function firstByte(one: Buffer, other: Buffer): number {
  const at = one.findIndex((byte, index) => byte !== other[index])
  return at < 0 ? one.length : at
}

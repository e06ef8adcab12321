const word = 2 ** 32
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const hexadecimal = (half: number) =>
  [24, 16, 8, 0].reduce((text, shift) => text + bytes[(half >>> shift) & 0xff], '')

/** A short stable name for a finding: rule, design, subject and plane, so that a baseline outlives a reworded message. */
export function fingerprint(parts: readonly string[]): string {
  // 64-bit FNV-1a: not a secret, only a name. The prime is 2^40 + 0x1b3, so that two halves of 32 bits do.
  let high = 0xcbf29ce4
  let low = 0x84222325
  const text = parts.join('\u0000')
  for (let at = 0; at < text.length; at += 1) {
    const character = text.codePointAt(at) as number
    if (character > 0xffff) at += 1
    const mixed = (low ^ character) >>> 0
    const product = mixed * 0x1b3
    low = product >>> 0
    high = (high * 0x1b3 + (product - low) / word + ((mixed << 8) >>> 0)) >>> 0
  }
  return hexadecimal(high) + hexadecimal(low)
}

const word = 2 ** 32

/** A short stable name for a finding: rule, design, subject and plane, so that a baseline outlives a reworded message. */
export function fingerprint(parts: readonly string[]): string {
  // 64-bit FNV-1a: not a secret, only a name. The prime is 2^40 + 0x1b3, so that two halves of 32 bits do.
  let [high, low] = [0xcbf29ce4, 0x84222325]
  for (const character of parts.join('\u0000')) {
    const mixed = (low ^ (character.codePointAt(0) as number)) >>> 0
    const product = mixed * 0x1b3
    low = product >>> 0
    high = (high * 0x1b3 + (product - low) / word + ((mixed << 8) >>> 0)) >>> 0
  }
  return [high, low].map(half => half.toString(16).padStart(8, '0')).join('')
}

/** A short stable name for a finding: rule, design, subject and plane, so that a baseline outlives a reworded message. */
export function fingerprint(parts: readonly string[]): string {
  // 64-bit FNV-1a: not a secret, only a name.
  const prime = 0x100000001b3n
  let hash = 0xcbf29ce484222325n
  for (const character of parts.join('\u0000')) {
    hash ^= BigInt(character.codePointAt(0) as number)
    hash = BigInt.asUintN(64, hash * prime)
  }
  return hash.toString(16).padStart(16, '0')
}

/** Draws numbers below a limit, the same ones in every run: no report may depend on chance (design, section 3.11). */
export function lottery(): (limit: number) => number {
  let state = 0x9e3779b9
  return limit => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

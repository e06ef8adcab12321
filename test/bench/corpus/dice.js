/** A seeded stream of choices (mulberry32): the same seed gives the same choices on every machine. */
export function dice(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    chance: share => next() < share,
    one: list => list[whole(0, list.length - 1)],
    each: (list, share) => list.filter(() => next() < share),
  }
}

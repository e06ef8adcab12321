/** Gives each pair of texts a number of its own, in the order in which they first come. */
export function numbered(): (one: string, other: string) => number {
  const numbers = new Map<string, Map<string, number>>()
  let next = 0
  return (one, other) => {
    let known = numbers.get(other)
    if (!known) {
      known = new Map()
      numbers.set(other, known)
    }
    const number = known.get(one)
    if (number !== undefined) return number
    known.set(one, next)
    next += 1
    return next - 1
  }
}

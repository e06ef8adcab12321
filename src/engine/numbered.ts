/** Gives each name a number of its own, in the order in which they first come. */
export function numbered(): (name: string) => number {
  const numbers = new Map<string, number>()
  return name => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }
}

/** A text of many words with only its first and its last ones. */
export function shortened(text: string, most: number): string {
  const words = text.split(' ')
  if (words.length <= most) return text
  const side = Math.floor(most / 2)
  return [...words.slice(0, side), '[…]', ...words.slice(-side)].join(' ')
}

import { distance } from 'fastest-levenshtein'

/** The nearest of the words that are valid here, if one is near enough for "did you mean". */
export const nearest = (word: string, words: Iterable<string>): string | undefined => {
  const plain = word.toLowerCase().replaceAll(/[_ ]/g, '-').slice(0, 80)
  let best: string | undefined
  let least = (plain.length < 4 ? 1 : Math.max(2, Math.floor(plain.length / 3))) + 1
  for (const candidate of words) {
    const far = distance(plain, candidate.toLowerCase())
    if (far >= least) continue
    least = far
    best = candidate
  }
  return best
}

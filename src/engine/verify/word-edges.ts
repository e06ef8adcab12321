// Scripts without capitals may well run their words together.
const letters = /[\p{Lu}\p{Ll}\p{Lt}\p{N}]/u

/** Whether an offset lies between two letters of one word. */
export const isWithinWord = (text: string, offset: number): boolean =>
  letters.test(text[offset - 1] ?? '') && letters.test(text[offset] ?? '')

/** Where the word begins of which a quotation changes the first letter, as in `[T]he`. */
export function wordStart(text: string, offset: number): number {
  let start = offset
  while (offset - start < 40 && isWithinWord(text, start)) start -= 1
  return start
}

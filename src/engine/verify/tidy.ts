/** A stretch of a text on one line: spaces for line breaks, words that a line divided whole again, nothing that cannot be seen. */
export const tidy = (text: string): string =>
  text
    .replace(/(?<=\p{L})[-\u2010\u00ad][^\S\n]*\n\s*(?=\p{Ll})/gu, '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

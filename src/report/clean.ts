import { isSimple } from './simple-text.ts'

/**
 * Takes out of a text what could command a terminal or turn its reading order: control characters, bidirectional
 * overrides and other invisible format characters, lone surrogates. Line breaks and tabs become spaces.
 */
export const clean = (text: string): string =>
  isSimple(text)
    ? text
    : text
        .replace(/\r\n|[\n\r\t\v\f\u0085\p{Zl}\p{Zp}]/gu, ' ')
        .replace(/\p{Cc}|\p{Cs}|(?![\u200c\u200d])\p{Cf}/gu, '')

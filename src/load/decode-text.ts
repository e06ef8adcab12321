import { limits } from './limits.ts'
import type { Complaint } from './yaml-file.ts'

/** A text, or why there is none. */
export type Decoded = { readonly text: string } | { readonly complaint: Complaint }

/** The text of a file in UTF-8 without its byte order mark, unless it is too large or no text at all. */
export const decodeText = (content: Uint8Array | string, most: number = limits.bytes): Decoded => {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
  if (size > most) return { complaint: { code: 'FILE_TOO_LARGE', with: { limit: `${most / 1024}` } } }
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : utf8Text(content)
  if (text === undefined || text.includes('\0')) return { complaint: { code: 'BINARY_FILE' } }
  return text.trim() === '' ? { complaint: { code: 'EMPTY_FILE' } } : { text }
}

/** Bytes as a text, without a byte order mark; nothing if they are not UTF-8. */
export const utf8Text = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

import { createHash } from 'node:crypto'

/** The SHA-256 of a file, as `sha256sum` writes it. */
export const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

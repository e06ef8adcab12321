import { mkdirSync, renameSync, writeFileSync } from 'node:fs'

/** Writes a file whole or not at all, so that whoever reads meanwhile sees the one before. */
export function writeWhole(file: URL, content: string | Uint8Array): void {
  mkdirSync(new URL('.', file), { recursive: true })
  const temporary = new URL(`${file.href}.tmp`)
  writeFileSync(temporary, content)
  renameSync(temporary, file)
}

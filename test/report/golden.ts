import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/** Holds a report against the file that shows how it should look; `UPDATE_GOLDEN=1` writes the file anew. */
export function expectGolden(name: string, report: string): void {
  const file = fileURLToPath(new URL(`golden/${name}`, import.meta.url))
  if (process.env.UPDATE_GOLDEN || !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, report)
  }
  expect(report).toBe(readFileSync(file, 'utf8'))
}

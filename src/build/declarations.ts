import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Removes the declarations that the library does not lead to: nobody can import them, and the package is smaller. */
export function pruneDeclarations(): void {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const needed = reachedFrom(join(folder, 'index.d.ts'))
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (name.endsWith('.d.ts') && !needed.has(file)) rmSync(file)
  }
}

/** A file and all that it imports, near or far. */
function reachedFrom(first: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [first]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file) || !existsSync(file)) continue
    reached.add(file)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import\()\s*['"](\.[^'"]+)['"]/g,
    ))
      open.push(join(file, '..', path.replace(/\.[jt]s$/, '.d.ts')))
  }
  return reached
}

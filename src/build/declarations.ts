import { readFileSync } from 'node:fs'
import { writeWhole } from './write-whole.ts'

const made = new URL('../../dist/', import.meta.url)
const shipped = new URL('../../dist/types/', import.meta.url)

/** Puts the declarations to which the library's front door leads in a folder of their own; no other is shipped. */
export function gatherDeclarations(): void {
  const seen = new Set<string>()
  const follow = (file: URL): void => {
    if (seen.has(file.href)) return
    seen.add(file.href)
    const text = readFileSync(file, 'utf8')
    writeWhole(new URL(file.href.slice(made.href.length), shipped), text)
    for (const [, path = ''] of text.matchAll(/(?:from |import\()'(\.[^']+)'/g))
      follow(new URL(path.replace(/\.(ts|js)$/, '.d.ts'), file))
  }
  follow(new URL('index.d.ts', made))
}

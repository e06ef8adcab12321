import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { packagedRules } from './packaged-rules.ts'

/** A rule of the product as it was written: its id is its path without the ending. */
export interface PackagedRuleFile {
  readonly path: string
  readonly content: Uint8Array
}

/** The files of the packaged rules, in order; norms and words are compiled, and no files of the package. */
export function packagedRuleFiles(): readonly PackagedRuleFile[] {
  return readdirSync(packagedRules, { recursive: true, encoding: 'utf8' })
    .map(path => path.split(sep).join('/'))
    .filter(path => /\/.*\.yaml$/.test(path) && !/^(norms|locales)\//.test(path))
    .toSorted()
    .map(path => ({ path, content: readFileSync(join(packagedRules, path)) }))
}

import type { Problem } from '../model/problem.ts'
import { textOf, valueAt } from './plain.ts'
import { kinds } from './validators.ts'
import type { YamlFile } from './yaml-file.ts'
import { problemOf } from './yaml-file.ts'

const header = /(?:^\uFEFF?|^[ \t]*(?=")|[{,]\s*)["']?opcat["']?\s*:\s*["']?([a-z-]*)/m

/** What the `opcat:` header of a file says it is, read without parsing: a folder holds files of other programs too. */
export const kindByHeader = (content: Uint8Array): string | undefined =>
  header.exec(new TextDecoder().decode(content))?.[1]

/** The one problem of a file that is of another kind than the one wanted; its other problems would only confuse. */
export const otherKind = (source: YamlFile, wanted: string): Problem[] => {
  const kind = textOf(valueAt(source.value, 'opcat')).split('/', 1)[0] ?? ''
  const other = kind !== wanted && kinds.some(known => known === kind)
  return other ? [problemOf(source, ['opcat'], { code: 'WRONG_KIND', with: { kind, wanted } })] : []
}

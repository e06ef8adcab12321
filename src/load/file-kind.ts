import type { Problem } from '../model/problem.ts'
import { textOf, valueAt } from './plain.ts'
import { kinds } from './validators.ts'
import type { YamlFile } from './yaml-file.ts'
import { problemOf } from './yaml-file.ts'

const header = /(?:^\uFEFF?|^[ \t]*(?=")|[{,]\s*)["']?opcat["']?\s*:\s*["']?([a-z-]*)/m

/** What the `opcat:` header of a text says it is, read without parsing: a folder holds files of other programs too. */
export const kindByHeader = (text: string): string | undefined => header.exec(text)?.[1]

/** The one problem of a file that is of another kind than the one wanted; its other problems would only confuse. */
export const otherKind = (source: YamlFile, wanted: string): Problem[] => {
  const own = textOf(valueAt(source.value, 'opcat')).split('/', 1)[0] ?? ''
  // What this product writes says so in the way of its reports.
  const written = /^opcat\/([a-z-]+)\//.exec(textOf(valueAt(source.value, 'format')))?.[1]
  const [key, kind] = own === '' && written !== undefined ? ['format', written] : ['opcat', own]
  const other = kind !== wanted && kinds.some(known => known === kind)
  return other ? [problemOf(source, [key], { code: 'WRONG_KIND', with: { kind, wanted } })] : []
}

import { join, resolve } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { Host } from './host.ts'
import { limits } from './limits.ts'

/** A file to read: its path as the user would write it, and whether the user named this very file. */
export interface FoundFile {
  readonly path: string
  readonly named: boolean
  /** The word of the command line that led to it. */
  readonly pattern: string
}

/** A shell that expands `*.yaml` names the state and its like beside the designs. */
export const areSeveral = (files: readonly FoundFile[]): boolean =>
  files.filter(({ named }) => named).length > 1

/** Files with what a folder or a glob holds; `-` is standard input. The same file counts once. */
export async function findFiles(
  patterns: readonly string[],
  host: Host,
): Promise<{ files: readonly FoundFile[]; problems: readonly Problem[] }> {
  const files = new Map<string, FoundFile>()
  const problems: Problem[] = []
  for (const pattern of patterns) {
    const kind = pattern === '-' ? 'file' : await host.kindOf(resolve(host.cwd, pattern))
    if (kind === 'nothing' && isGlob(pattern) && isIntricate(pattern)) {
      problems.push({ code: 'GLOB_TOO_INTRICATE', file: pattern, with: { limit: `${limits.stars}` } })
      continue
    }
    const found = await matches(pattern, kind, host)
    const code = kind === 'folder' || isGlob(pattern) ? 'NO_MATCH' : 'FILE_NOT_FOUND'
    if (found.length === 0) problems.push({ code, file: pattern, with: { file: pattern } })
    for (const file of found) {
      const whole = resolve(host.cwd, file.path)
      if (!files.has(whole)) files.set(whole, file)
    }
  }
  const [...all] = files.values()
  if (all.length <= limits.designs) return { files: all, problems }
  const many = {
    code: 'TOO_MANY_DESIGNS',
    file: all[limits.designs]?.path ?? '',
    with: { limit: `${limits.designs}` },
  }
  return { files: all.slice(0, limits.designs), problems: [...problems, many] }
}

const isGlob = (pattern: string): boolean => /[*?[\]{}!]/.test(pattern)

/** Several stars in one name are tried in every way in which they can share it between them. */
const isIntricate = (pattern: string): boolean =>
  pattern.length > limits.glob ||
  pattern.split('/').some(part => part !== '**' && part.split('*').length - 1 > limits.stars)

/** What is looked for in a folder. */
export const everyDesign = '**/*.{yaml,yml,json}'

/** The files that a folder holds, in YAML or JSON, each relative to it. */
export const filesIn = async (folder: string, host: Host): Promise<string[]> =>
  [...(await host.list(everyDesign, resolve(host.cwd, folder)))].sort()

const matches = async (
  pattern: string,
  kind: 'file' | 'folder' | 'nothing',
  host: Host,
): Promise<FoundFile[]> => {
  if (kind === 'file') return [{ path: pattern, named: true, pattern }]
  const listed =
    kind === 'folder'
      ? (await filesIn(pattern, host)).map(file => join(pattern, file))
      : isGlob(pattern)
        ? [...(await host.list(pattern, host.cwd))].sort()
        : []
  return listed.map(path => ({ path: path.replaceAll('\\', '/'), named: false, pattern }))
}

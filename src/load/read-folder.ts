import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { filesIn } from './find-files.ts'
import type { Host } from './host.ts'
import { limits } from './limits.ts'
import { readFile } from './read-file.ts'
import type { RuleText } from './rule-text.ts'

/** A file of a folder, and its path from there, with `/`. */
export interface FolderFile extends RuleText {
  readonly path: string
}

/** Every YAML or JSON file of a folder; a folder without any is a problem. */
export async function readFolder(
  folder: string,
  host: Host,
): Promise<{ files: readonly FolderFile[]; problems: readonly Problem[] }> {
  const files: FolderFile[] = []
  const problems: Problem[] = []
  const all = await filesIn(folder, host)
  if (all.length > limits.rules) {
    const words = { count: `${all.length}`, limit: `${limits.rules}` }
    return { files, problems: [{ code: 'TOO_MANY_RULES', file: folder, with: words }] }
  }
  let bytes = 0
  for (const found of all) {
    const path = found.replaceAll('\\', '/')
    const file = join(folder, path).replaceAll('\\', '/')
    const read = await readFile(file, host)
    if ('problem' in read) problems.push(read.problem)
    else files.push({ path, file, content: read.content })
    bytes += files.at(-1)?.content.length ?? 0
    if (bytes <= limits.packBytes) continue
    const words = { limit: `${limits.packBytes / 1024 / 1024}` }
    return { files: [], problems: [{ code: 'PACK_TOO_LARGE', file: folder, with: words }] }
  }
  if (files.length + problems.length === 0)
    problems.push({ code: 'FILE_NOT_FOUND', file: folder, with: { file: folder } })
  return { files, problems }
}

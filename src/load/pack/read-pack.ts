import { resolve } from 'node:path'
import type { PackContents } from '../../model/pack.ts'
import type { Problem } from '../../model/problem.ts'
import type { Host } from '../host.ts'
import { limits } from '../limits.ts'
import { readFile } from '../read-file.ts'
import { openArchive } from './open-archive.ts'
import { PackFault } from './pack-fault.ts'

/** What a pack holds, or why it cannot be read. */
export type ReadPack = { readonly contents: PackContents } | { readonly problem: Problem }

/** The files of an evidence pack from anyone: an archive, or the folder that it was unpacked to. */
export async function readPack(file: string, host: Host): Promise<ReadPack> {
  try {
    const isFolder = (await host.kindOf(resolve(host.cwd, file))) === 'folder'
    if (isFolder) return { contents: await filesBelow(resolve(host.cwd, file), host) }
    const read = await readFile(file, host, limits.pack.bytes)
    if ('problem' in read) return read
    if (read.content.byteLength > limits.pack.bytes) throw tooLarge()
    return { contents: openArchive(read.content) }
  } catch (fault) {
    if (fault instanceof PackFault) return { problem: packProblem(file, fault) }
    throw fault
  }
}

/** What is wrong with a pack as a whole. */
export const packProblem = (file: string, { complaint: { code, with: fill = {} } }: PackFault): Problem => ({
  code,
  file,
  with: { file, ...fill },
})

const tooLarge = () => new PackFault('PACK_OVERSIZED', { limit: `${limits.pack.bytes / 1024 / 1024}` })

/** The files of a folder; a link could lead anywhere, and a pack holds none. */
async function filesBelow(folder: string, host: Host): Promise<PackContents> {
  const names = (await host.list('**/*', folder)).map(name => name.replaceAll('\\', '/')).toSorted()
  if (names.length > limits.pack.parts)
    throw new PackFault('PACK_TOO_MANY_PARTS', { limit: `${limits.pack.parts}` })
  const real = await host.realPath(folder)
  const files = new Map<string, Uint8Array>()
  let left: number = limits.pack.inflated
  for (const name of names) {
    if ((await host.realPath(resolve(folder, name))) !== resolve(real, name))
      throw new PackFault('PACK_LINK', { name })
    const read = await readFile(resolve(folder, name), host, left)
    if ('problem' in read) throw new PackFault('PACK_UNREADABLE', { name })
    left -= read.content.byteLength
    if (left < 0) throw new PackFault('PACK_SWELLS', { limit: `${limits.pack.inflated / 1024 / 1024}` })
    files.set(name, read.content)
  }
  return files
}

import { isAbsolute, resolve } from 'node:path'
import { limits } from '../../load/limits.ts'
import { manifestFile } from '../../load/pack/read-manifest.ts'
import type { PackContents } from '../../model/pack.ts'
import { clean } from '../../report/clean.ts'
import { digest } from '../../report/pack/digest.ts'
import { isArchive } from '../../report/pack/report-names.ts'
import { writeArchive } from '../../report/pack/write-archive.ts'
import type { View } from '../../report/view.ts'
import { counted } from '../../report/word.ts'
import type { Host } from '../host.ts'
import { sinkFor } from '../sink-for.ts'
import { CannotWrite, WrongUsage } from '../usage.ts'

interface Writing {
  readonly view: View
  readonly host: Host
  readonly inputs: ReadonlySet<string>
  readonly quiet: boolean
}

/** Writes a pack, whole or not at all: an archive if its name says so, else a new folder. */
export async function writePack(
  files: PackContents,
  output: string,
  { view, host, inputs, quiet }: Writing,
): Promise<void> {
  const { parts, inflated } = limits.pack
  const size = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
  if (files.size > parts || size > inflated)
    throw new WrongUsage('pack-too-large', { limit: `${inflated / 1024 / 1024}`, parts: `${parts}` })
  if (isArchive(output)) {
    const sink = await sinkFor(output, host)
    await sink.write(writeArchive(files))
    await sink.commit(inputs)
  } else await writeFolder(files, output, host)
  if (quiet) return
  const fill = { file: output, manifest: digest(files.get(manifestFile) ?? new Uint8Array()) }
  host.tell(`${clean(counted(view, 'pack.written', files.size, fill))}\n`)
}

async function writeFolder(files: PackContents, output: string, host: Host): Promise<void> {
  try {
    const folder = await host.openFolder(isAbsolute(output) ? output : resolve(host.cwd, output))
    try {
      for (const [path, content] of files) await folder.write(path, content)
      await folder.commit()
    } finally {
      await folder.discard()
    }
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new CannotWrite('cannot-write', { file: output, detail })
  }
}

import { isAbsolute, resolve } from 'node:path'
import type { Host } from './host.ts'
import type { Sink } from './sink.ts'
import { CannotWrite, WrongUsage } from './usage.ts'

/** A sink whose faults are told as what they are, and which overwrites no input. */
export interface Outlet extends Pick<Sink, 'write' | 'discard'> {
  readonly commit: (inputs: ReadonlySet<string>) => Promise<void>
}

/** Opens the file that was named, or standard output. */
export async function sinkFor(file: string | undefined, host: Host): Promise<Outlet> {
  if (file === undefined) return { write: host.print, commit: async () => {}, discard: async () => {} }
  const path = isAbsolute(file) ? file : resolve(host.cwd, file)
  const real = await host.realPath(path).catch(() => path)
  const sink = await tried(file, () => host.open(real))
  const failing = async (cause: unknown): Promise<never> => {
    await sink.discard()
    throw cause
  }
  return {
    write: data => tried(file, () => sink.write(data)).catch(failing),
    commit: async inputs => {
      if (await isAmong(real, inputs, host)) await failing(new WrongUsage('is-input', { file }))
      await tried(file, sink.commit).catch(failing)
    },
    discard: sink.discard,
  }
}

/** A file has as many names as there are links to it, and on some disks one for every way to capitalise it. */
async function isAmong(path: string, inputs: ReadonlySet<string>, { idOf }: Host): Promise<boolean> {
  if (inputs.has(path)) return true
  const known = (one: string) => idOf(one).catch(() => undefined)
  const id = await known(path)
  if (id === undefined) return false
  for (const input of inputs) if ((await known(input)) === id) return true
  return false
}

async function tried<Result>(file: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new CannotWrite('cannot-write', { file, detail })
  }
}

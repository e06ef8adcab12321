import type { Host } from '../host.ts'

/** What was read of the disk, as it was read. */
export interface Reading {
  readonly host: Host
  /** Whether a file still says what was read of it; of one that was never read, nobody knows. */
  readonly isAsRead: (path: string) => Promise<boolean>
  /** The files that were read. */
  readonly files: () => readonly string[]
}

/** A host that keeps what is read through it, so that a file can be told from what it was. */
export function readingOf(given: Host): Reading {
  const contents = new Map<string, Uint8Array>()
  const readFile: Host['readFile'] = async (path, maximum) => {
    contents.delete(path)
    const content = await given.readFile(path, maximum)
    contents.set(path, content)
    return content
  }
  return {
    host: { ...given, readFile },
    isAsRead: async path => {
      const before = contents.get(path)
      if (!before) return false
      const now = await given.readFile(path, before.byteLength).catch(() => undefined)
      // One that is gone was judged as absent: if it comes back as it was, that is a change.
      if (!now) contents.delete(path)
      return now?.byteLength === before.byteLength && now.every((byte, at) => byte === before[at])
    },
    files: () => [...contents.keys()],
  }
}

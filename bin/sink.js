// Output files: there whole or not at all, whatever happens meanwhile.
import { randomBytes } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { open, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The temporary files of this process, so that a signal leaves none behind. */
const pending = new Set()

/** A file is written beside its place and moved there at the end; a device or pipe is written to as it is. */
export async function openSink(path) {
  const kind = await stat(path).catch(() => undefined)
  if (kind?.isDirectory()) throw new Error('it is a folder')
  return kind && !kind.isFile() ? openDevice(path) : openFile(path, kind?.mode)
}

async function openDevice(path) {
  const device = await open(path, 'w')
  const close = () => device.close().catch(() => {})
  return { write: data => device.writeFile(data), commit: close, discard: close }
}

async function openFile(path, mode) {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  const file = await open(temporary, 'wx')
  // A file that takes the place of another is as open or as closed to others as that one.
  if (mode !== undefined) await file.chmod(mode & 0o7777).catch(() => {})
  if (pending.size === 0) for (const signal of signals) process.once(signal, leave)
  pending.add(temporary)
  let done = false
  const finish = async act => {
    if (done) return
    done = true
    await file.close().catch(() => {})
    await act()
    pending.delete(temporary)
  }
  return {
    write: data => file.writeFile(data),
    commit: async () => {
      await file.sync()
      await finish(() =>
        rename(temporary, path).catch(async fault => {
          await unlink(temporary).catch(() => {})
          throw fault
        }),
      )
    },
    discard: () => finish(() => unlink(temporary).catch(() => {})),
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }

/** Ends as a shell expects of a process that a signal ends: 128 and its number. */
function leave(signal) {
  for (const temporary of pending) {
    try {
      unlinkSync(temporary)
    } catch {
      // It was moved to its place in that very moment.
    }
  }
  process.exit(128 + numbers[signal])
}

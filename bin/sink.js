// Output files: there whole or not at all, whatever happens meanwhile.
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { lstat, mkdir, open, rename, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The temporary files of this process, so that a signal leaves none behind. */
const pending = new Set()

/** Whether a file is being written that is not yet in its place. */
export const isPending = () => pending.size > 0

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
  const file = await create(temporary)
  // A file that takes the place of another is as open or as closed to others as that one.
  if (mode !== undefined) await file.chmod(mode & 0o7777).catch(() => {})
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

/** A folder is filled beside its place and moved there at the end; what is there already is left alone. */
export async function openFolder(path) {
  if (await lstat(path).catch(() => undefined)) throw new Error('there is something of that name')
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  listen()
  mkdirSync(temporary)
  pending.add(temporary)
  let done = false
  const finish = async act => {
    if (done) return
    done = true
    await act()
    pending.delete(temporary)
  }
  return {
    write: async (name, data) => {
      const file = join(temporary, name)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, data, { flag: 'wx' })
    },
    commit: () =>
      finish(() =>
        rename(temporary, path).catch(async fault => {
          await rm(temporary, { recursive: true, force: true })
          throw fault
        }),
      ),
    discard: () => finish(() => rm(temporary, { recursive: true, force: true })),
  }
}

/** Made in one step that no signal comes between: from the moment it is there, whoever leaves takes it away. */
function create(temporary) {
  listen()
  writeFileSync(temporary, '', { flag: 'wx' })
  pending.add(temporary)
  return open(temporary, 'r+')
}

let listening = false

function listen() {
  if (listening) return
  listening = true
  for (const signal of signals) process.once(signal, leave)
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }

/** Ends as a shell expects of a process that a signal ends: 128 and its number. */
function leave(signal) {
  for (const temporary of pending) {
    try {
      rmSync(temporary, { recursive: true })
    } catch {
      // It was moved to its place in that very moment.
    }
  }
  process.exit(128 + numbers[signal])
}

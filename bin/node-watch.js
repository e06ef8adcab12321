// Files that change, as the command line needs to hear of them. Folders are watched and not files: editors put a new file
// in the place of the old one.
import { statSync, watch as watchFolder } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'

/** Milliseconds in which nothing may happen: what an editor does at once is one change. */
const quiet = 25
/** Milliseconds after which a folder that is gone is looked for again. */
const patience = 500

/** Which folder it is, by whatever name; nothing if there is none. */
function idOf(folder) {
  const found = statSync(folder, { throwIfNoEntry: false, bigint: true })
  return found?.isDirectory() ? `${found.dev}:${found.ino}` : undefined
}

export function watch() {
  // This call lasts: what it does again and again is compiled for speed sooner than in others.
  setFlagsFromString('--interrupt-budget=300000')
  const watched = new Map()
  let wanted = new Set()
  let changed = new Set()
  let done
  let timer

  const tell = path => {
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(flush, quiet)
  }
  const flush = () => {
    if (!done || changed.size === 0) return
    const [give, told] = [done, changed]
    done = undefined
    changed = new Set()
    give(told)
  }
  const leave = folder => {
    watched.get(folder)?.watcher.close()
    watched.delete(folder)
  }
  const enter = folder => {
    const id = idOf(folder)
    if (watched.get(folder)?.id === id) return
    leave(folder)
    if (id === undefined) return
    try {
      const watcher = watchFolder(folder, (_, name) => tell(name === null ? folder : join(folder, `${name}`)))
      watcher.on('error', () => leave(folder))
      watched.set(folder, { watcher, id })
    } catch {
      // It went in that very moment, and is looked for again.
    }
  }
  // Another folder may have come in the place of one that was watched, and all in it is new.
  const look = () => {
    for (const folder of wanted) {
      const before = watched.get(folder)?.id
      enter(folder)
      if (watched.get(folder)?.id !== before) tell(folder)
    }
  }
  setInterval(look, patience)
  return {
    follow: folders => {
      wanted = folders
      for (const folder of [...watched.keys()]) if (!folders.has(folder)) leave(folder)
      for (const folder of folders) enter(folder)
    },
    next: () =>
      new Promise(give => {
        done = give
        if (changed.size > 0) timer = setTimeout(flush, quiet)
      }),
  }
}

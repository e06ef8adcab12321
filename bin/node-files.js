// Files and folders, as the command line needs them: from anyone, and so never waited for.
import { constants, realpath as realpathOf, stat as statOf } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'

export const realPath = path => realpath(path)

export async function kindOf(path) {
  try {
    const found = await stat(path)
    return found.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'nothing'
  }
}

/** Two paths with one id are one file, whatever they are called: a hard link, another case. */
export async function idOf(path) {
  const { dev, ino } = await stat(path, { bigint: true })
  return `${dev}:${ino}`
}

/** A pipe that the shell of this very call has opened: `<(command)`. */
const givenPipe = /^\/(dev\/(stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/

/**
 * Stops at one byte more than the maximum, which is enough to see that a file is too large. A pipe that nobody writes to
 * would never open, and a device never end.
 */
export async function readFile(path, maximum) {
  const given = givenPipe.test(path)
  const file = await open(path, given ? 'r' : constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = await file.stat()
    if (!found.isFile() && !(given && (found.isFIFO() || found.isSocket()))) throw new Error('not a file')
    return await upTo(maximum, file.createReadStream({ end: maximum, autoClose: false }))
  } finally {
    await file.close()
  }
}

/** The first bytes of a stream, one more than the maximum at most. */
export async function upTo(maximum, stream) {
  const chunks = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maximum) break
  }
  return Buffer.concat(chunks).subarray(0, maximum + 1)
}

/** Files are found through links, folders are not: a link to the root of the disk would never end. */
const files = {
  realpath: realpathOf,
  stat: (path, done) =>
    statOf(path, (fault, found) =>
      found?.isDirectory() ? done(new Error('a folder behind a link')) : done(fault, found),
    ),
}

export async function list(glob, folder) {
  const { glob: find } = await import('tinyglobby')
  const found = await find(glob, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    dot: false,
    extglob: false,
    expandDirectories: false,
    fs: files,
  })
  return found.sort()
}

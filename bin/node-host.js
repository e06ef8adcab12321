// Files, streams and the terminal, as the command line needs them.
import { randomBytes } from 'node:crypto'
import { open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'

export function nodeHost() {
  const { env, stdout } = process
  stdout.on('error', fault => process.exit(fault.code === 'EPIPE' ? 0 : 70))
  return {
    cwd: process.cwd(),
    readFile,
    realPath: path => realpath(path),
    kindOf,
    list,
    stdin: () => buffer(process.stdin),
    print: data => new Promise(done => stdout.write(data, () => done())),
    tell: text => process.stderr.write(text),
    columns: stdout.isTTY ? stdout.columns : undefined,
    color: env.FORCE_COLOR
      ? env.FORCE_COLOR !== '0'
      : Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    writeFile,
    now,
  }
}

/** The clock, unless a build says which moment it is for (reproducible-builds.org); what is no number of seconds is no date. */
function now() {
  const { SOURCE_DATE_EPOCH: epoch } = process.env
  if (!epoch) return new Date()
  return new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN)
}

/** Stops at one byte more than the maximum, which is enough to see that a file is too large. */
async function readFile(path, maximum) {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size <= maximum) return await file.readFile()
    const { buffer: start } = await file.read(Buffer.alloc(maximum + 1), 0, maximum + 1, 0)
    return start
  } finally {
    await file.close()
  }
}

async function kindOf(path) {
  try {
    const found = await stat(path)
    return found.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'nothing'
  }
}

async function list(glob, folder) {
  const { glob: find } = await import('tinyglobby')
  const found = await find(glob, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    dot: false,
    expandDirectories: false,
  })
  return found.sort()
}

/** Whole or not at all: a temporary file beside it, then a rename. */
async function writeFile(path, data) {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  const file = await open(temporary, 'wx')
  try {
    await file.writeFile(data)
    await file.sync()
    await file.close()
    await rename(temporary, path)
  } catch (fault) {
    await file.close().catch(() => {})
    await unlink(temporary).catch(() => {})
    throw fault
  }
}

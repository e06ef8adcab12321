// Files, streams and the terminal, as the command line needs them.
import { open, realpath, stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { gitIn } from './node-git.js'
import { openSink } from './sink.js'

export function nodeHost() {
  const { env, stdout } = process
  stdout.on('error', fault => process.exit(fault.code === 'EPIPE' ? 0 : 70))
  return {
    cwd: process.cwd(),
    readFile,
    realPath: path => realpath(path),
    kindOf,
    list,
    git: gitIn(process.cwd()),
    stdin: () => buffer(process.stdin),
    print: data => new Promise(done => stdout.write(data, () => done())),
    tell: text => process.stderr.write(text),
    columns: stdout.isTTY ? stdout.columns : undefined,
    color: env.FORCE_COLOR
      ? env.FORCE_COLOR !== '0'
      : Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    now: () =>
      /^\d+$/.test(env.SOURCE_DATE_EPOCH ?? '') ? new Date(env.SOURCE_DATE_EPOCH * 1000) : new Date(),
    open: openSink,
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

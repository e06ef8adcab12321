// This process, as the command line knows it.
import { idOf, kindOf, list, readFile, realPath } from './node-files.js'
import { gitIn } from './node-git.js'
import { drawer, printer, stdin, teller } from './node-streams.js'
import { openFolder, openSink } from './sink.js'

export function nodeHost() {
  const { env, stdout, stderr } = process
  const cwd = currentFolder()
  const progress = drawer(stderr, env)
  return {
    cwd,
    readFile,
    realPath,
    idOf,
    kindOf,
    list,
    git: gitIn(cwd),
    stdin,
    print: printer(stdout),
    tell: teller(stderr),
    ...(progress ? { progress } : {}),
    columns: stdout.isTTY ? stdout.columns : undefined,
    color: env.FORCE_COLOR
      ? env.FORCE_COLOR !== '0'
      : Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    open: openSink,
    openFolder,
    now,
  }
}

/** A folder that was removed meanwhile holds nothing, by whatever name it had. */
function currentFolder() {
  try {
    return process.cwd()
  } catch {
    return process.env.PWD ?? '/nowhere'
  }
}

/** The clock, unless a build says which moment it is for (reproducible-builds.org); what is no number of seconds is no date. */
function now() {
  const { SOURCE_DATE_EPOCH: epoch } = process.env
  if (!epoch) return new Date()
  return new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN)
}

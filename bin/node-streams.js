// The standard streams, as the command line needs them.

import { upTo } from './node-files.js'
import { isPending } from './sink.js'

export const stdin = maximum => upTo(maximum, process.stdin)

/**
 * Standard output. A reader that has left early, as `head` does, wants no more: the call ends, unless it has files to
 * write. A disk that is full is told.
 */
export function printer(stdout) {
  let left = false
  // Every fault comes to the one who writes, too.
  stdout.on('error', () => {})
  return data =>
    new Promise((done, failed) => {
      if (left) return done()
      stdout.write(data, fault => {
        if (!fault) return done()
        if (fault.code !== 'EPIPE' && fault.code !== 'EOF') return failed(fault)
        left = true
        if (!isPending()) process.exit(0)
        done()
      })
    })
}

/** Standard error. Nobody can be told that nobody can be told. */
export function teller(stderr) {
  stderr.on('error', () => {})
  return text => stderr.write(text)
}

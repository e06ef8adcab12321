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

const clear = '\r\u001b[2K'

/** So often, in milliseconds, a line about long work is drawn anew: as fast as an eye follows. */
const pace = 100

/** One line on a terminal that is drawn over itself; none where nobody looks, or nothing can be drawn over. */
export function drawer(stderr, { CI, TERM }) {
  if (!stderr.isTTY || CI || TERM === 'dumb') return undefined
  let last = 0
  let isDrawn = false
  return text => {
    const now = performance.now()
    if (text !== '' && now - last < pace) return
    if (text !== '') last = now
    if (text !== '' || isDrawn) stderr.write(text === '' ? clear : `${clear}${fitting(text, stderr.columns)}`)
    isDrawn = text !== ''
  }
}

/** A line that broke could not be drawn over; some letters are two columns wide. */
function fitting(text, columns = 80) {
  const isWide = /[\u1100-\u{10ffff}]/u.test(text)
  return [...text].slice(0, isWide ? columns >> 1 : columns - 1).join('')
}

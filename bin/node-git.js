// Git as the command line needs it: to read what a revision holds.
import { execFile } from 'node:child_process'

/** No network, no question, no lock; messages that can be told apart. */
const harmless = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
}

/** Whatever a repository is set up to run is not run; one that only looks like a folder of files is not opened. */
const settings = {
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'protocol.allow': 'never',
  'safe.bareRepository': 'explicit',
}
const plain = ['--no-pager', ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
const patience = 10_000

/** Runs git in a folder: what it prints, one byte more than the maximum at most, or why it does not. */
export const gitIn = cwd => (words, maximum) =>
  new Promise(done => {
    const how = {
      cwd,
      encoding: 'buffer',
      env: { ...process.env, ...harmless },
      maxBuffer: maximum + 1,
      timeout: patience,
      windowsHide: true,
    }
    execFile('git', [...plain, ...words], how, (fault, output, complaint) => {
      if (!fault || fault.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') done({ output })
      else if (fault.code === 'ENOENT') done({ failed: 'not-installed', told: '' })
      else if (fault.killed) done({ failed: 'too-slow', told: '' })
      else done({ failed: 'refused', told: firstLine(complaint) })
    })
  })

const firstLine = complaint =>
  complaint
    .toString()
    .split('\n', 1)[0]
    .replace(/^fatal: /, '')

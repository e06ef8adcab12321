// Installs and builds what is missing or older than its sources; does nothing in an installed package.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = path => join(root, path)

/** The newest change below a folder, in milliseconds. */
function newest(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}

const isClone = () => existsSync(inRoot('src'))

/** The file that the build writes last. */
const built = inRoot('dist/data/knowledge.json')

function isBuilt() {
  if (!existsSync(built)) return false
  const made = statSync(built).mtimeMs
  return ['src', 'bin', 'rules', 'package.json', 'tsconfig.json'].every(path => newest(inRoot(path)) <= made)
}

function npm(...words) {
  // The parent's npm settings would be read as settings of this run.
  const { status } = spawnSync('npm', words, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 70)
}

export function prepare() {
  if (!isClone()) return
  const installed = inRoot('node_modules/.package-lock.json')
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(inRoot('package-lock.json')).mtimeMs)
    npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error')
  if (!isBuilt()) npm('run', '--silent', 'build')
}

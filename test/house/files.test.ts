import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// An unpacked archive has no list of tracked files.
const tracked = existsSync('.git')
  ? execFileSync('git', ['ls-files'], { encoding: 'utf8' })
      .split('\n')
      .filter(file => file !== '' && existsSync(file))
  : undefined

test('the lock file names no registry host', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/)
})

test('no dependency runs a script when it is installed', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>
  }
  const running = Object.entries(packages).filter(([, one]) => one.hasInstallScript && !one.optional)
  expect(running.map(([name]) => name)).toEqual([])
})

test.skipIf(tracked === undefined)(
  'no tracked file holds a path of a machine (skipped outside a git clone)',
  () => {
    const machine = /(?<![\w.])\/(work|root|home(?!\/analyst))\//
    const found = (tracked ?? []).filter(
      file =>
        !file.startsWith('fixtures/broken/') &&
        file !== 'package-lock.json' &&
        machine.test(withoutAddresses(file)),
    )
    expect(found).toEqual([])
  },
)

const withoutAddresses = (file: string) => readFileSync(file, 'utf8').replaceAll(/https?:\/\/\S+/g, '')

import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { callsIn } from '../../src/build/help.ts'
import type { Host } from '../../src/cli/host.ts'
import { languages } from '../../src/model/truth.ts'
import { call } from './memory.ts'

const calls = await callsIn(nodeHost() as Host)
const front = (...words: string[]) =>
  spawnSync(process.execPath, ['bin/opcat.cjs', ...words], { encoding: 'utf8' })

test('every command, by each of its names, is among the calls that help was written down for', () => {
  const names = calls.map(words => words.join(' '))
  for (const one of ['', 'assess', 'check', 'compare', 'rules', 'rules test', 'rules lint', 'schema'])
    expect(names).toContain(one)
})

for (const language of languages)
  test(`help that was written down is what the definitions of the commands say: ${language}`, async () => {
    const written = JSON.parse(readFileSync(`dist/data/help-${language}.json`, 'utf8'))
    expect(Object.keys(written)).toEqual(calls.map(words => words.join(' ')))
    for (const words of calls) {
      const { printed } = await call(`${words.join(' ')} --help --lang ${language}`)
      expect(printed).not.toBe('')
      expect(written[words.join(' ')], words.join(' ')).toBe(printed)
    }
  })

for (const words of [
  '--help',
  '-h',
  '--help --lang nl',
  '--lang nl -h',
  '--lang=fr --help',
  '--lang xx --help',
  '--lang nl --help --lang de',
  'assess --help',
  'check -h --lang=de',
  'rules test --help --lang fr',
  'rules nonsense --help',
  'nonsense --help',
  'assess --help extra',
  'assess --lang xx --help',
  'constructor --help',
  '--version',
  '-V',
  'assess --version',
  '',
])
  test(`the front door answers as the command line does: opcat ${words}`, async () => {
    const { code, printed, told } = await call(words)
    const { status, stdout, stderr } = front(...words.split(' ').filter(Boolean))
    expect({ status, stdout, stderr }).toEqual({ status: code, stdout: printed, stderr: told })
  })

test('one word that looks like two is no command', () => {
  expect(front('rules test', '--help').stdout).toBe(front('--help').stdout)
})

test('a reader that wants no more ends the call in peace', () => {
  const line = `"${process.execPath}" bin/opcat.cjs --help | true`
  expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe('')
})

test.skipIf(process.platform !== 'linux')(
  'a disk that is full is told (where there is one to try on: Linux)',
  () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" bin/opcat.cjs --help > /dev/full`],
      {
        encoding: 'utf8',
      },
    )
    expect(status).toBe(66)
    expect(stderr).not.toBe('')
  },
)

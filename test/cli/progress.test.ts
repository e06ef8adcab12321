import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Host } from '../../src/cli/host.ts'
import { withProgress } from '../../src/cli/with-progress.ts'

const clear = '\r\u001b[2K'

/** Runs a command with standard error, and if wanted standard output, on a terminal of its own; tells what came out. */
const onTerminal = `
import os, pty, select, sys
both, columns, words = sys.argv[1] == 'both', sys.argv[2], sys.argv[3:]
main, screen = pty.openpty()
import fcntl, termios, struct
fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack('HHHH', 24, int(columns), 0, 0))
child = os.fork()
if child == 0:
    os.close(main)
    os.dup2(screen, 2)
    if both: os.dup2(screen, 1)
    else: os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execvp(words[0], words)
os.close(screen)
shown = b''
while True:
    try: piece = os.read(main, 65536)
    except OSError: break
    if not piece: break
    shown += piece
os.waitpid(child, 0)
sys.stdout.buffer.write(shown)
`

const hasTerminal = spawnSync('python3', ['-c', 'import pty']).status === 0

const folder = mkdtempSync(join(tmpdir(), 'opcat-progress-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'terminal.py'), onTerminal)

const { CI: _, ...own } = process.env
const bin = resolve('bin/opcat.cjs')
const designs = ['ctrg', 'ombudsmen', 'ifdh', 'ad-hoc', 'law-2024', 'status-quo'].map(
  id => `fixtures/belgium/${id}.yaml`,
)

interface How {
  readonly both?: boolean
  readonly columns?: number
  readonly env?: NodeJS.ProcessEnv
}

function shown(words: readonly string[], { both = false, columns = 80, env = {} }: How = {}): string {
  const call = [
    join(folder, 'terminal.py'),
    both ? 'both' : 'error',
    `${columns}`,
    process.execPath,
    bin,
    ...words,
  ]
  const { stdout } = spawnSync('python3', call, { env: { ...own, TERM: 'xterm', ...env }, encoding: 'utf8' })
  return stdout
}

/** What stays on the screen once every line that was drawn over is gone. */
const left = (text: string): string =>
  text.replaceAll(/\r\u001b\[2K[^\r\n]*(?=\r\u001b\[2K)/g, '').replaceAll(clear, '')

const because = hasTerminal ? '' : ' (skipped: python3 has no pty here)'

describe.skipIf(!hasTerminal)(`on a terminal${because}`, () => {
  test('several designs: which one comes next, drawn over itself and gone at the end', () => {
    const text = shown(['assess', ...designs, '--fail-on', 'never'])
    expect(text).toMatch(/\r\u001b\[2K\d of 6: [a-z0-9-]+\.yaml/)
    expect(text.endsWith(clear)).toBe(true)
    expect(left(text)).toBe('')
  })

  test('a comparison and a report on the same terminal are not disturbed', () => {
    for (const command of ['compare', 'assess']) {
      const text = shown([command, ...designs, '--depth', 'brief', '--fail-on', 'never', '--quiet'], {
        both: true,
      })
      expect(left(text)).toBe('')
      const said = shown([command, ...designs, '--depth', 'brief', '--fail-on', 'never', '--no-color'], {
        both: true,
      })
      const silent = shown([command, ...designs, '--depth', 'brief', '--fail-on', 'never', '--no-color'], {
        both: true,
        env: { CI: 'true' },
      })
      expect(silent).not.toContain(clear)
      expect(left(said)).toBe(silent)
    }
  })

  test('a pack counts designs and reports', () => {
    const text = shown([
      'pack',
      ...designs.slice(0, 2),
      '--norms',
      'opcat',
      '--format',
      'md',
      '-o',
      join(folder, 'p.zip'),
    ])
    expect(text).toMatch(/\d of 4: (ctrg\.yaml|gap-report\.md|ifdh\.yaml|comparison\.md)/)
    expect(left(text)).toMatch(/^\S*p\.zip: \d+ files\./)
  })

  test('one design is no long work', () => {
    expect(shown(['assess', designs[0] ?? '', '--fail-on', 'never'])).toBe('')
  })

  test('a narrow terminal gets no line that breaks', () => {
    const text = shown(['assess', ...designs, '--fail-on', 'never'], { columns: 12 })
    const lines = text.split(clear).filter(line => line !== '')
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter(line => line.length > 11)).toEqual([])
  })

  test.each([{ CI: '1' }, { TERM: 'dumb' }])('says nothing where nobody looks: %o', env => {
    expect(shown(['assess', ...designs, '--fail-on', 'never'], { env })).toBe('')
  })
})

test('a pipe gets nothing of it', () => {
  const { stderr } = spawnSync(process.execPath, [bin, 'assess', ...designs, '--fail-on', 'never'], {
    env: own,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
})

test('the line is gone before anything is printed or told, on whichever stream', async () => {
  const drawn: string[] = []
  const host = withProgress({
    progress: (text: string) => void drawn.push(text === '' ? 'cleared' : text),
    print: async (text: string) => void drawn.push(`printed ${text}`),
    tell: (text: string) => void drawn.push(`told ${text}`),
  } as unknown as Host)
  host.progress?.('1 of 2')
  await host.print('a')
  await host.print('b')
  host.progress?.('2 of 2')
  host.tell('c')
  host.progress?.('')
  expect(drawn).toEqual(['1 of 2', 'cleared', 'printed a', 'printed b', '2 of 2', 'cleared', 'told c'])
})

test('no clock of its own ticks: nothing in the product calls a timer for it', () => {
  for (const file of ['bin/node-streams.js', 'src/cli/progress.ts', 'src/cli/with-progress.ts'])
    expect(readFileSync(file, 'utf8')).not.toMatch(/setInterval|setTimeout/)
})

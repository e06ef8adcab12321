import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { folder, opcat, shell } from './process.ts'

const design = readFileSync('fixtures/belgium/ctrg.yaml', 'utf8')
const leading = (line: string): string => design.replace(/^state: .*$/m, line)

describe('what is no file', () => {
  test('a named pipe to which nobody writes is not waited for', () => {
    const cwd = folder()
    execFileSync('mkfifo', [join(cwd, 'pipe.yaml')])
    const { code, err } = opcat(['assess', 'pipe.yaml'], { cwd })
    expect([code, err]).toEqual([66, expect.stringContaining('FILE_UNREADABLE')])
  })

  test('a device that never ends is not read', () => {
    for (const device of ['/dev/zero', '/dev/tty', '/dev/null'])
      expect([device, opcat(['assess', device]).code]).toEqual([device, 66])
  })

  test('files that the system makes up as they are read', () => {
    for (const file of ['/proc/self/status', '/proc/self/mem', '/proc/self/environ']) {
      const { code, out } = opcat(['assess', file])
      expect([file, [65, 66].includes(code ?? 0), out]).toEqual([file, true, ''])
    }
  })

  test('a pipe, a device and a folder as the state or the text of a source', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'folder.yaml'))
    execFileSync('mkfifo', [join(cwd, 'pipe.yaml'), join(cwd, 'pipe.md')])
    for (const state of ['pipe.yaml', 'folder.yaml', '/dev/zero']) {
      writeFileSync(join(cwd, 'one.yaml'), leading(`state: ${state}`))
      const { code, err } = opcat(['assess', 'one.yaml'], { cwd })
      expect([state, code === 65 || code === 66]).toEqual([state, true])
      expect(err).toMatch(/FILE_UNREADABLE|PATH_OUTSIDE/)
    }
    writeFileSync(
      join(cwd, 'one.yaml'),
      design.replace(/^sources:$/m, 'sources:\n  evil: { title: x, text: pipe.md }'),
    )
    const { code, err } = opcat(['verify', 'one.yaml'], { cwd })
    expect([code, err]).toEqual([65, expect.stringContaining('TEXT_UNREADABLE')])
  })

  test('a pipe in a folder is passed over', () => {
    const cwd = folder()
    execFileSync('mkfifo', [join(cwd, 'pipe.yaml')])
    expect(opcat(['assess', '.', '--fail-on', 'never'], { cwd }).code).toBe(0)
  })

  test('a pipe that the shell of the call opens is read', () => {
    const { code, err } = shell('$OPCAT assess <(echo nothing)', { cwd: folder() })
    expect([code, err]).toEqual([65, expect.stringContaining('NO_KEYS')])
  })
})

describe('standard input', () => {
  test.each([
    ['nothing', '', 'EMPTY_FILE'],
    ['zeros', new Uint8Array(1000), 'BINARY_FILE'],
    ['three megabytes', 'a'.repeat(3_000_000), 'FILE_TOO_LARGE'],
    ['what is no UTF-8', new Uint8Array([0x69, 0xff, 0xfe, 0xc0, 0x80]), 'BINARY_FILE'],
    ['UTF-16', Buffer.from(`\uFEFF${design}`, 'utf16le'), 'BINARY_FILE'],
    ['lone halves of characters', Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xed, 0xa0, 0x80]), 'BINARY_FILE'],
  ])('%s', (_, input, code) => {
    const ended = opcat(['assess', '-'], { input })
    expect([ended.code, ended.out, ended.err]).toEqual([65, '', expect.stringContaining(code)])
  })

  test('what never ends is read up to the limit', () => {
    const { code, err } = shell('cat /dev/zero | $OPCAT assess -')
    expect([code, err]).toEqual([65, expect.stringContaining('FILE_TOO_LARGE')])
  })

  test('a folder', () => {
    expect(shell('$OPCAT assess - < /tmp').code).toBeGreaterThanOrEqual(65)
  })

  test('a design, with its state in the current folder', () => {
    const { code, err } = opcat(['assess', '-', '--fail-on', 'never'], { cwd: folder(), input: design })
    expect([code, err]).toEqual([0, ''])
  })
})

describe('links', () => {
  test('a state outside the tree of the design is not read, by whatever way', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'inner'))
    symlinkSync('../state.yaml', join(cwd, 'inner/soft.yaml'))
    symlinkSync('..', join(cwd, 'inner/up'))
    const ways = [
      '../state.yaml',
      'soft.yaml',
      'up/state.yaml',
      join(cwd, 'state.yaml'),
      './../state.yaml',
      '/etc/passwd',
      'up/../../state.yaml',
    ]
    for (const way of ways) {
      writeFileSync(join(cwd, 'inner/one.yaml'), leading(`state: ${JSON.stringify(way)}`))
      const { code, err } = opcat(['assess', 'one.yaml'], { cwd: join(cwd, 'inner') })
      expect([way, code, err]).toEqual([way, 65, expect.stringMatching(/PATH_OUTSIDE|STATE_NOT_FOUND/)])
    }
  })

  test('paths of other systems, and paths with what no path has', () => {
    const ways = [
      '\\\\server\\share\\state.yaml',
      '//server/share/state.yaml',
      'C:\\state.yaml',
      'file:///etc/passwd',
      'https://example.org/state.yaml',
      'state.yaml\u0000.txt',
      '~/state.yaml',
      '$HOME/state.yaml',
      `${'a/'.repeat(2000)}state.yaml`,
      '.',
      '',
      ' ',
      '-',
    ]
    const cwd = folder()
    for (const way of ways) {
      writeFileSync(join(cwd, 'one.yaml'), leading(`state: ${JSON.stringify(way)}`))
      const { code, out, err } = opcat(['assess', 'one.yaml'], { cwd })
      expect([way, [65, 66].includes(code ?? 0), out]).toEqual([way, true, ''])
      expect(err).toMatch(/one\.yaml(:\d+:\d+)? {2}[A-Z_]+|[A-Z_]{5,}/)
    }
  })

  test('a text outside the tree of the design is not read', () => {
    const cwd = folder({ 'secret.md': '# Secret' })
    mkdirSync(join(cwd, 'inner'))
    symlinkSync('../secret.md', join(cwd, 'inner/soft.md'))
    symlinkSync('../state.yaml', join(cwd, 'inner/state.yaml'))
    for (const way of ['../secret.md', 'soft.md', '/etc/passwd', join(cwd, 'secret.md')]) {
      const text = `sources:\n  evil: { title: x, text: ${JSON.stringify(way)} }`
      writeFileSync(join(cwd, 'inner/one.yaml'), design.replace(/^sources:$/m, text))
      const { code, err } = opcat(['verify', 'one.yaml'], { cwd: join(cwd, 'inner') })
      expect([way, code, err]).toEqual([way, 65, expect.stringMatching(/PATH_OUTSIDE|TEXT_NOT_FOUND/)])
      expect(err).not.toContain('Secret')
    }
  })

  test('links round in a circle are no files', () => {
    const cwd = folder()
    symlinkSync('two.yaml', join(cwd, 'one.yaml'))
    symlinkSync('one.yaml', join(cwd, 'two.yaml'))
    expect(opcat(['assess', 'one.yaml'], { cwd }).code).toBe(66)
    expect(opcat(['assess', '.', '--fail-on', 'never'], { cwd }).code).toBe(0)
  })

  test('a folder is searched without following links to folders: to its parent, to the root of the disk', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'designs/deep'), { recursive: true })
    for (const name of ['ctrg.yaml', 'state.yaml']) symlinkSync(`../${name}`, join(cwd, 'designs', name))
    symlinkSync('..', join(cwd, 'designs/loop'))
    symlinkSync('/', join(cwd, 'designs/deep/root'))
    for (const pattern of ['designs', 'designs/**/*.yaml']) {
      const { code, out } = opcat(['assess', pattern, '--fail-on', 'never', '--format', 'json'], { cwd })
      expect([pattern, code]).toEqual([pattern, 0])
      expect(JSON.parse(out).designs.map(({ file }: { file: string }) => file)).toEqual(['designs/ctrg.yaml'])
    }
  })
})

describe('names and numbers of files', () => {
  test('a folder with 20,001 files: the first 20,000 are looked at, and that is said', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'many'))
    for (let number = 0; number <= 20_000; number += 1)
      writeFileSync(join(cwd, `many/${String(number).padStart(5, '0')}.yaml`), '')
    const { code, err } = opcat(['assess', 'many'], { cwd })
    expect(code).toBe(65)
    expect(err).toContain('many/20000.yaml  TOO_MANY_DESIGNS')
  })

  test('a glob with many stars, braces or letters is refused or answered, never pondered', () => {
    const cwd = folder({ [`${'a'.repeat(200)}.txt`]: '' })
    for (const pattern of [
      `${'*a'.repeat(30)}b`,
      `${'a*'.repeat(3)}.yaml`,
      '*'.repeat(10_000),
      'x'.repeat(100_000) + '*',
    ])
      expect(opcat(['assess', pattern], { cwd }).err).toContain('GLOB_TOO_INTRICATE')
    for (const pattern of [
      '{a,b}'.repeat(50),
      '{'.repeat(100),
      '{1..100000000}.yaml',
      '[a-'.repeat(50),
      '!(a|b)c',
      '+(a|aa)b',
      `${'**/'.repeat(50)}x`,
      '?'.repeat(300),
    ])
      expect([1, 66], pattern).toContain(opcat(['assess', pattern], { cwd }).code)
  })

  test('names that look like options, speak to a terminal or hold line breaks', () => {
    const names = [
      '-o.yaml',
      '--format.yaml',
      ' .yaml',
      "'.yaml",
      '"; rm x.yaml',
      '\u001b]0;x\u0007\u001b[2J.yaml',
      'a\nb.yaml',
      '\u202Elmay.yaml',
    ]
    const cwd = folder(Object.fromEntries(names.map(name => [name, 'opcat: design/1\nid: x\n'])))
    const { code, err } = opcat(['assess', '.'], { cwd })
    expect(code).toBe(65)
    expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
    expect(err.match(/ {2}MISSING_KEY$/gm)?.length).toBeGreaterThan(names.length)
  })

  test('a path with a null byte leads nowhere', async () => {
    const { nodeHost } = (await import(new URL('../../bin/node-host.js', import.meta.url).href)) as {
      nodeHost: () => Parameters<typeof run>[1]
    }
    let told = ''
    const host = { ...nodeHost(), tell: (text: string) => void (told += text), print: async () => {} }
    expect(await run(['assess', 'ctrg\u0000.yaml'], host)).toBe(66)
    expect(await run(['assess', 'fixtures/belgium/ctrg.yaml', '-o', 'a\u0000b'], host)).toBe(66)
    expect(told.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})

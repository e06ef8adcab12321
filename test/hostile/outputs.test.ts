import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { end, folder, leftovers, mounting, opcat, shell, started } from './process.ts'

const assess = ['assess', 'ctrg.yaml', '--fail-on', 'never']
const isRoot = process.getuid?.() === 0
const skipMount = mounting === undefined
const mountReason = skipMount ? ' (skipped: this machine lets no test mount a file system)' : ''

describe('an output that cannot be written', () => {
  test.skipIf(skipMount)(`a full disk: told, exit 66, nothing left behind${mountReason}`, () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'small'))
    const { code, out, err } = shell(
      `${mounting} bash -c 'mount -t tmpfs -o size=64k none small && $OPCAT assess ctrg.yaml --format json -o small/report.json; echo $?; ls -A small'`,
      { cwd },
    )
    expect(err).toMatch(/small\/report\.json could not be written: ENOSPC/)
    expect(out).toBe('66\n')
    expect(code).toBe(0)
  })

  test.skipIf(skipMount)(`a read-only file system: told, exit 66${mountReason}`, () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'fixed'))
    const { out, err } = shell(
      `${mounting} bash -c 'mount -t tmpfs -o ro none fixed && $OPCAT assess ctrg.yaml -o fixed/report.txt; echo $?'`,
      { cwd },
    )
    expect(err).toMatch(/fixed\/report\.txt could not be written: EROFS/)
    expect(out).toBe('66\n')
  })

  test.skipIf(isRoot)(
    `a folder one may not write to: told, exit 66${isRoot ? ' (skipped: root may write anywhere)' : ''}`,
    () => {
      const cwd = folder()
      mkdirSync(join(cwd, 'closed'))
      chmodSync(join(cwd, 'closed'), 0o500)
      const { code, err } = opcat([...assess, '-o', 'closed/report.txt'], { cwd })
      expect(err).toMatch(/closed\/report\.txt could not be written: EACCES/)
      expect(code).toBe(66)
    },
  )

  test('a folder that is not there, a folder as a file, a file as a folder', () => {
    const cwd = folder({ file: 'x' })
    mkdirSync(join(cwd, 'there'))
    for (const output of ['nowhere/report.txt', 'there', 'file/report.txt']) {
      const { code, out, err } = opcat([...assess, '-o', output], { cwd })
      expect([output, code, out]).toEqual([output, 66, ''])
      expect(err).toContain(`${output} could not be written`)
    }
    expect(leftovers(cwd)).toEqual([])
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe('x')
  })

  test('one of two outputs fails: the other is not there by half', () => {
    const cwd = folder()
    const { code } = opcat([...assess, '--format', 'json=report.json,md=/dev/full'], { cwd })
    expect(code).toBe(66)
    expect(leftovers(cwd)).toEqual([])
    if (existsSync(join(cwd, 'report.json'))) JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))
  })

  test('standard output on a full disk: one sentence, exit 66, no stack', () => {
    for (const words of ['assess ctrg.yaml --format json', 'norms', 'schema design', '--help']) {
      const { code, err } = shell(`$OPCAT ${words} > /dev/full`, { cwd: folder() })
      expect([words, code]).toEqual([words, 66])
      expect(err).toMatch(/^Standard output could not be written: ENOSPC[^\n]*\n$/)
    }
  })

  test('a reader that leaves early ends the call quietly', () => {
    const { out, err } = shell(
      '$OPCAT assess ctrg.yaml --format json | head -c 1; echo " ${PIPESTATUS[0]}"',
      {
        cwd: folder(),
      },
    )
    expect(out).toBe('{ 0\n')
    expect(err).toBe('')
  })

  test('a reader that leaves early does not keep a file from being written', () => {
    const cwd = folder()
    const { err } = shell('$OPCAT assess ctrg.yaml --format json,md=report.md | head -c 1', { cwd })
    expect(err).toBe('')
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toMatch(/^# /)
    expect(leftovers(cwd)).toEqual([])
  })

  test('nobody who could be told: standard error closed or full', () => {
    const cwd = folder()
    expect(shell('$OPCAT assess nothing.yaml 2>&-', { cwd }).code).toBe(66)
    expect(shell('$OPCAT assess nothing.yaml 2>/dev/full', { cwd }).code).toBe(66)
    expect(
      shell('($OPCAT assess nothing.yaml; echo $? >&3) 3>&1 2>&1 >/dev/null | cat', { cwd }).out,
    ).toContain('FILE_NOT_FOUND')
  })
})

describe('devices, pipes and links', () => {
  test('a device is written to, and stays a device', () => {
    const cwd = folder()
    expect(opcat([...assess, '-o', '/dev/null'], { cwd }).code).toBe(0)
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    expect(opcat([...assess, '-o', '/dev/full'], { cwd }).code).toBe(66)
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
  })

  test('/dev/stdout is standard output', () => {
    const { out } = shell('$OPCAT assess ctrg.yaml --format json -o /dev/stdout | cat', { cwd: folder() })
    expect(JSON.parse(out).designs).toHaveLength(1)
  })

  test('a named pipe gets the whole report, and stays a pipe', () => {
    const cwd = folder()
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    shell('cat pipe > got.json & $OPCAT assess ctrg.yaml --format json -o pipe; wait', { cwd })
    expect(JSON.parse(readFileSync(join(cwd, 'got.json'), 'utf8')).designs).toHaveLength(1)
    expect(lstatSync(join(cwd, 'pipe')).isFIFO()).toBe(true)
  })

  test('a link to a file stays a link; what it leads to is replaced', () => {
    const cwd = folder({ 'old.txt': 'old' })
    symlinkSync('old.txt', join(cwd, 'link.txt'))
    expect(opcat([...assess, '-o', 'link.txt'], { cwd }).code).toBe(0)
    expect(readlinkSync(join(cwd, 'link.txt'))).toBe('old.txt')
    expect(readFileSync(join(cwd, 'old.txt'), 'utf8')).toContain('Unmet obligations')
  })

  test('a link that leads nowhere, or round in a circle', () => {
    const cwd = folder()
    symlinkSync('nowhere.txt', join(cwd, 'broken.txt'))
    symlinkSync('two.txt', join(cwd, 'one.txt'))
    symlinkSync('one.txt', join(cwd, 'two.txt'))
    for (const output of ['broken.txt', 'one.txt'])
      expect([0, 66], output).toContain(opcat([...assess, '-o', output], { cwd }).code)
    expect(leftovers(cwd)).toEqual([])
  })

  test('an input is not overwritten, whatever it is called', () => {
    const cwd = folder()
    const names = [
      'hard.yaml',
      'soft.yaml',
      './ctrg.yaml',
      join(cwd, 'ctrg.yaml'),
      'state.yaml',
      'hard-state.yaml',
    ]
    linkSync(join(cwd, 'ctrg.yaml'), join(cwd, 'hard.yaml'))
    linkSync(join(cwd, 'state.yaml'), join(cwd, 'hard-state.yaml'))
    symlinkSync('ctrg.yaml', join(cwd, 'soft.yaml'))
    const before = ['ctrg.yaml', 'state.yaml'].map(name => statSync(join(cwd, name)).ino)
    for (const output of names) {
      const { code, err } = opcat([...assess, '-o', output], { cwd })
      expect([output, code]).toEqual([output, 64])
      expect(err).toBe(`${output} is an input: write the report elsewhere.\n`)
    }
    expect(['ctrg.yaml', 'state.yaml', 'hard.yaml'].map(name => statSync(join(cwd, name)).ino)).toEqual([
      ...before,
      before[0],
    ])
    expect(leftovers(cwd)).toEqual([])
  })
})

describe('in the middle of writing', () => {
  for (const [signal, code] of [
    ['SIGKILL', null],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    test(`${signal}: the old file is whole${code === null ? '' : ', nothing is left behind'}`, async () => {
      const cwd = folder({ 'report.json': 'old' })
      const child = started([...assess, '--format', 'json', '-o', 'report.json'], cwd)
      while (leftovers(cwd).length === 0 && child.exitCode === null) await new Promise(r => setTimeout(r, 2))
      child.kill(signal)
      expect(await end(child)).toEqual(code === null ? { code: null, signal } : { code, signal: null })
      expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('old')
      expect(leftovers(cwd)).toHaveLength(code === null ? 1 : 0)
    })

  test('twenty runs at once on one output: always one whole report', async () => {
    const cwd = folder()
    const runs = Array.from({ length: 20 }, () =>
      started(
        [
          'assess',
          'ctrg.yaml',
          '--norms',
          'opcat',
          '--fail-on',
          'never',
          '--format',
          'json',
          '-o',
          'one.json',
        ],
        cwd,
      ),
    )
    let ended = false
    const all = Promise.all(runs.map(end)).then(codes => {
      ended = true
      return codes
    })
    while (!ended) {
      if (existsSync(join(cwd, 'one.json')))
        expect(JSON.parse(readFileSync(join(cwd, 'one.json'), 'utf8')).designs).toHaveLength(1)
      await new Promise(r => setTimeout(r, 20))
    }
    expect((await all).map(({ code }) => code)).toEqual(runs.map(() => 0))
    expect(readdirSync(cwd).sort()).toEqual(['ctrg.yaml', 'one.json', 'state.yaml'])
  })

  test('a file that takes the place of another keeps its permissions', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'secret.txt'), 'old', { mode: 0o600 })
    opcat([...assess, '-o', 'secret.txt'], { cwd })
    expect(statSync(join(cwd, 'secret.txt')).mode & 0o777).toBe(0o600)
  })
})

describe('a poor world', () => {
  test('no HOME, no TMPDIR, no environment at all', () => {
    const { code, out, err } = opcat(assess, { cwd: folder(), env: {} })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Unmet obligations')
  })

  test('the current folder has been removed', () => {
    const cwd = folder()
    const there = 'mkdir gone && cd gone && rmdir ../gone'
    expect(shell(`${there} && $OPCAT norms --format json`, { cwd }).code).toBe(0)
    const { code, err } = shell(`${there} && $OPCAT assess ctrg.yaml`, { cwd })
    expect(code).toBe(66)
    expect(err).toContain('FILE_NOT_FOUND')
  })
})

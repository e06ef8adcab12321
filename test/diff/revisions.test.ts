import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { callIn, folder, git, put, repository } from './repository.ts'

const state = (complete = 'yes') => `opcat: state/1
id: land
name: { en: Land }
levels:
  land: { name: { en: The State } }
places:
  complete: ${complete}
  list:
    prison: { type: prison, levels: [land] }
`

const bill = (interviews: string, named = 'state.yaml') => `opcat: design/1
id: council
state: ${JSON.stringify(named)}
name: { en: A council }
as-of: 2031-11
status: bill
bodies:
  council:
    functions: [monitoring]
    powers:
      private-interviews: ${interviews}
mandates:
  complete: yes
  list:
    all: { body: council, function: monitoring, places: all, levels: all, law: yes }
`

const full = bill('full')
const none = bill('none')
const rule = 'opcat/20-d-private-interviews'

/** Whether interviews became unmet, and where both sides say so. */
async function worsened(cwd: string, before: string, after: string) {
  const { code, printed, told } = await callIn(
    cwd,
    'diff',
    before,
    after,
    '--norms',
    'opcat',
    '--format',
    'json',
  )
  expect([told, code]).toEqual(['', 0])
  const report = JSON.parse(printed)
  const found = report.worsened.find((one: { rule: string }) => one.rule === rule)
  return [found?.before, found?.after].map(side => {
    const { file, line } = side.evidence.find(({ path }: { path: string }) =>
      path.endsWith('private-interviews'),
    )
    return `${file}:${line}`
  })
}

test('a revision and the file on the disk: each side is cited where it stands', async () => {
  const top = repository({ 'bill.yaml': full, 'state.yaml': state() }, { 'bill.yaml': none })
  expect(await worsened(top, 'HEAD~1:bill.yaml', 'bill.yaml')).toEqual([
    'HEAD~1:bill.yaml:11',
    'bill.yaml:11',
  ])
})

test('two revisions, by branch, tag and id', async () => {
  const top = repository({ 'bill.yaml': full, 'state.yaml': state() }, { 'bill.yaml': none })
  git(top, 'tag', 'introduced', 'HEAD~1')
  const id = git(top, 'rev-parse', 'HEAD')
  expect(await worsened(top, 'introduced:bill.yaml', 'main:bill.yaml')).toEqual([
    'introduced:bill.yaml:11',
    'main:bill.yaml:11',
  ])
  expect(await worsened(top, 'HEAD^{/version}~1:bill.yaml', `${id}:bill.yaml`)).toEqual([
    'HEAD^{/version}~1:bill.yaml:11',
    `${id}:bill.yaml:11`,
  ])
})

test('what stands in a report can be asked for again, in text too', async () => {
  const top = repository({ 'bill.yaml': full, 'state.yaml': state() }, { 'bill.yaml': none })
  const { printed } = await callIn(top, 'diff', 'HEAD~1:bill.yaml', 'HEAD:bill.yaml', '--norms', 'opcat')
  expect(printed).toContain('HEAD~1:bill.yaml:11')
  expect(printed).toContain('HEAD:bill.yaml:11')
})

describe('from a folder below the top', () => {
  const files = { 'laws/bill.yaml': full, 'laws/state.yaml': state(), 'laws/deep/notes.md': 'none' }
  const top = () => repository(files, { 'laws/bill.yaml': none })

  for (const [where, path] of [
    ['laws', 'bill.yaml'],
    ['laws', './bill.yaml'],
    ['laws', 'laws/bill.yaml'],
    ['laws/deep', '../bill.yaml'],
    ['laws/deep', 'laws/bill.yaml'],
    ['.', 'laws/bill.yaml'],
    ['.', './laws/bill.yaml'],
  ] as const)
    test(`in ${where}, HEAD~1:${path}`, async () => {
      const [before, after] = await worsened(join(top(), where), `HEAD~1:${path}`, `HEAD:${path}`)
      expect([before, after]).toEqual([`HEAD~1:${path}:11`, `HEAD:${path}:11`])
    })

  test('the folder one is in comes before the top', async () => {
    const both = repository({ ...files, 'laws/laws/bill.yaml': none, 'laws/laws/state.yaml': state() })
    const { printed } = await callIn(
      join(both, 'laws'),
      'diff',
      'HEAD:laws/bill.yaml',
      'HEAD:./bill.yaml',
      '--format',
      'json',
    )
    const { improved } = JSON.parse(printed)
    expect(improved.map((one: { rule: string }) => one.rule)).toContain(rule)
  })
})

test('the state is read from the same revision', async () => {
  const top = repository({ 'bill.yaml': full, 'state.yaml': state('yes') }, { 'state.yaml': state('no') })
  const { printed, told } = await callIn(top, 'diff', 'HEAD~1:bill.yaml', 'bill.yaml', '--format', 'json')
  expect(told).toBe('')
  const { facts } = JSON.parse(printed)
  expect(facts.map(({ path, before, after, stated }: never) => [path, before, after, place(stated)])).toEqual(
    [['state/places/complete', 'yes', 'no', ['HEAD~1:state.yaml:7', 'state.yaml:7']]],
  )
})

test('a folder of a revision is searched for its one design', async () => {
  const top = repository(
    {
      'laws/bill.yaml': full,
      'laws/state.yaml': state(),
      'laws/node_modules/x.yaml': none,
      'laws/.x/y.yaml': none,
    },
    { 'laws/bill.yaml': none },
  )
  expect(await worsened(top, 'HEAD~1:laws', 'HEAD:laws')).toEqual([
    'HEAD~1:laws/bill.yaml:11',
    'HEAD:laws/bill.yaml:11',
  ])
})

test('a file of that very name wins', async () => {
  const top = repository({ 'bill.yaml': full, 'state.yaml': state() })
  put(top, { 'HEAD:bill.yaml': none })
  expect(await worsened(top, 'bill.yaml', 'HEAD:bill.yaml')).toEqual(['bill.yaml:11', 'HEAD:bill.yaml:11'])
})

test('one letter is a drive, and its branch is named in full', async () => {
  const top = repository({ 'bill.yaml': full, 'state.yaml': state() })
  git(top, 'branch', 'x')
  expect(await problem(top, 'x:bill.yaml')).toEqual([66, 'FILE_NOT_FOUND'])
  expect((await callIn(top, 'diff', 'refs/heads/x:bill.yaml', 'bill.yaml')).code).toBe(0)
})

describe('what is not there is said', () => {
  const files = { 'bill.yaml': full, 'state.yaml': state() }

  for (const [named, code] of [
    ['nowhere:bill.yaml', 'UNKNOWN_REVISION'],
    ['HEAD~9:bill.yaml', 'UNKNOWN_REVISION'],
    ['HEAD..main:bill.yaml', 'UNKNOWN_REVISION'],
    ['^HEAD:bill.yaml', 'UNKNOWN_REVISION'],
    ['HEAD:bil.yaml', 'NOT_IN_REVISION'],
    ['HEAD:../bill.yaml', 'NOT_IN_REVISION'],
    ['HEAD:/bill.yaml', 'NOT_IN_REVISION'],
    ['HEAD:bill.yaml/x', 'NOT_IN_REVISION'],
    ['HEAD:*.yaml', 'NOT_IN_REVISION'],
    [':bill.yaml', 'FILE_NOT_FOUND'],
  ] as const)
    test(`${named}: ${code}, exit 66`, async () => {
      expect(await problem(repository(files), named)).toEqual([66, code])
    })

  test('no repository: NOT_A_REPOSITORY', async () => {
    const top = folder()
    put(top, files)
    vi.stubEnv('GIT_CEILING_DIRECTORIES', join(top, '..'))
    expect(await problem(top, 'HEAD:bill.yaml')).toEqual([66, 'NOT_A_REPOSITORY'])
    vi.unstubAllEnvs()
  })

  test('no git: GIT_NOT_INSTALLED', async () => {
    const top = repository(files)
    vi.stubEnv('PATH', top)
    expect(await problem(top, 'HEAD:bill.yaml')).toEqual([66, 'GIT_NOT_INSTALLED'])
    vi.unstubAllEnvs()
  })

  test('an empty repository has no HEAD: UNKNOWN_REVISION', async () => {
    const top = folder()
    git(top, 'init', '--quiet')
    put(top, files)
    expect(await problem(top, 'HEAD:bill.yaml')).toEqual([66, 'UNKNOWN_REVISION'])
  })

  test('what is wrong in a revision stands at its line there', async () => {
    const top = repository({ ...files, 'broken.yaml': full.replace('status: bill', 'status: bil') })
    const { code, printed, told } = await callIn(top, 'diff', 'HEAD:broken.yaml', 'bill.yaml')
    expect([code, printed]).toEqual([65, ''])
    expect(told).toMatch(/^HEAD:broken\.yaml:6:9 {2}VALUE_NOT_LISTED/)
  })

  test('a state that the revision lacks', async () => {
    const top = repository({ 'bill.yaml': full }, { 'state.yaml': state() })
    const { code, told } = await callIn(top, 'diff', 'HEAD~1:bill.yaml', 'bill.yaml')
    expect(code).toBe(65)
    expect(told).toMatch(/^HEAD~1:bill\.yaml:3:8 {2}STATE_NOT_FOUND/)
  })
})

describe('hostile repositories', () => {
  const names = [
    'a bill.yaml',
    '$(touch pwned).yaml',
    '`touch pwned`.yaml',
    '; touch pwned; .yaml',
    '"quoted".yaml',
    "it's.yaml",
    '-c.yaml',
    '--upload-pack=touch pwned.yaml',
    'a:b.yaml',
    'loi n° 5 – été.yaml',
    'back\\slash.yaml',
    '[abc]*.yaml',
    '{a,b}.yaml',
    'line\nbreak.yaml',
    '-',
  ]

  test.each(names)('a file called %j is only a file', async name => {
    const top = repository({ [name]: full, 'state.yaml': state() }, { [name]: none })
    const { code, told, printed } = await callIn(
      top,
      'diff',
      `HEAD~1:${name}`,
      `HEAD:${name}`,
      '--format',
      'json',
    )
    expect([code, told]).toEqual([0, ''])
    expect(JSON.parse(printed).worsened.map((one: { rule: string }) => one.rule)).toContain(rule)
    expect(existsSync(join(top, 'pwned'))).toBe(false)
  })

  test.each([
    '--output=pwned',
    '-n1',
    '--exec-path=.',
    '$(touch pwned)',
    '`touch pwned`',
    'HEAD;touch pwned',
    'HEAD\ntouch pwned',
    'HEAD\u0000',
    '--',
    'HEAD^{tree',
  ])('a revision called %j is unknown', async revision => {
    const top = repository({ 'bill.yaml': full, 'state.yaml': state() })
    const { code, told } = await callIn(top, 'diff', '--', `${revision}:bill.yaml`, 'bill.yaml')
    expect(code).toBe(66)
    expect(told).toMatch(/UNKNOWN_REVISION|NO_MATCH/)
    expect(existsSync(join(top, 'pwned'))).toBe(false)
  })

  test('a link is not followed, be it the design, its state or a folder on the way', async () => {
    const outside = folder()
    put(outside, { 'bill.yaml': full, 'state.yaml': state() })
    const top = repository({
      'bill.yaml': full,
      'state.yaml': state(),
      'link.yaml': { link: 'bill.yaml' },
      'away.yaml': { link: join(outside, 'bill.yaml') },
      folder: { link: outside },
      'led.yaml': bill('full', 'linked-state.yaml'),
      'linked-state.yaml': { link: 'state.yaml' },
    })
    expect(await problem(top, 'HEAD:link.yaml')).toEqual([66, 'LINK_IN_REVISION'])
    expect(await problem(top, 'HEAD:away.yaml')).toEqual([66, 'LINK_IN_REVISION'])
    expect(await problem(top, 'HEAD:folder/bill.yaml')).toEqual([66, 'NOT_IN_REVISION'])
    expect(await problem(top, 'HEAD:led.yaml')).toEqual([65, 'STATE_NOT_FOUND'])
  })

  test('a state outside the folder and the working directory is not read from the revision either', async () => {
    const top = repository({ 'laws/bill.yaml': bill('full', '../state.yaml'), 'state.yaml': state() })
    expect(await problem(join(top, 'laws'), 'HEAD:bill.yaml')).toEqual([65, 'PATH_OUTSIDE'])
    expect((await callIn(top, 'diff', 'HEAD:laws/bill.yaml', 'laws/bill.yaml')).code).toBe(0)
  })

  test('a file that is too large is not read to its end', async () => {
    const top = repository({ 'big.yaml': `${full}${'# filler\n'.repeat(200_000)}`, 'state.yaml': state() })
    expect(await problem(top, 'HEAD:big.yaml')).toEqual([65, 'FILE_TOO_LARGE'])
  })

  test('nothing that a repository is set up to run is run', async () => {
    const top = repository({
      'bill.yaml': full,
      'state.yaml': state(),
      '.gitattributes': '*.yaml filter=evil diff=evil\n',
    })
    const touch = `touch '${join(top, 'pwned')}'`
    for (const [key, value] of [
      ['filter.evil.smudge', touch],
      ['filter.evil.clean', touch],
      ['diff.evil.textconv', touch],
      ['core.fsmonitor', touch],
      ['core.pager', touch],
      ['core.sshCommand', touch],
      ['alias.cat-file', `!${touch}`],
    ] as const)
      git(top, 'config', key, value)
    expect((await callIn(top, 'diff', 'HEAD:bill.yaml', 'bill.yaml')).code).toBe(0)
    expect(existsSync(join(top, 'pwned'))).toBe(false)
  })

  test('what the repository lacks is not fetched', async () => {
    const top = repository({ 'bill.yaml': full, 'state.yaml': state() })
    const blob = git(top, 'rev-parse', 'HEAD:bill.yaml')
    rmSync(join(top, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true })
    for (const [key, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::touch ${join(top, 'pwned')}`],
      ['protocol.ext.allow', 'always'],
    ] as const)
      git(top, 'config', key, value)
    expect(await problem(top, 'HEAD:bill.yaml')).toEqual([66, 'FILE_UNREADABLE'])
    expect(existsSync(join(top, 'pwned'))).toBe(false)
  })
})

/** How a call ends that names this before a sound design, and with what problem. */
async function problem(cwd: string, named: string): Promise<readonly [number, string]> {
  const { code, printed, told } = await callIn(cwd, 'diff', named, 'bill.yaml')
  expect(printed).toBe('')
  return [code, / {2}([A-Z_]+)$/m.exec(told)?.[1] ?? told]
}

const place = (stated: Record<string, { file: string; line: number }>): readonly string[] =>
  Object.values(stated).map(({ file, line }) => `${file}:${line}`)

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { strictly } from '../report/schema/strict.ts'
import { type Changeable, workplace } from './workplace.ts'

const { folder, call } = workplace()
const at = (...path: readonly string[]) => join(folder, ...path)
const designs = 'be/ctrg.yaml be/ifdh.yaml'
const quick = '--norms opcat --format json,md,docx'

beforeAll(async () => {
  expect(await call(`pack ${designs} ${quick} -o sound`)).toMatchObject({ code: 0, out: '' })
  expect(await call(`pack ${designs} ${quick} -o sound.zip`)).toMatchObject({ code: 0, out: '' })
}, 120_000)

const sum = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

const filesOf = (pack: string): readonly string[] =>
  readdirSync(at(pack), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(at(pack).length + 1))
    .toSorted()

/** A copy of the sound pack, changed; consistent again in its manifest and sums where a forger would see to that. */
function forged(
  name: string,
  change: (pack: string, manifest: Changeable) => void,
  isConsistent = true,
): string {
  cpSync(at('sound'), at(name), { recursive: true })
  const manifest = JSON.parse(readFileSync(at(name, 'manifest.json'), 'utf8')) as Changeable
  change(at(name), manifest)
  if (!isConsistent) return name
  const files = manifest.files
    .filter(({ path }) => existsSync(at(name, path)))
    .map(file => ({ ...file, sha256: sum(at(name, file.path)) }))
  writeFileSync(at(name, 'manifest.json'), JSON.stringify({ ...manifest, files }))
  const sums = [...files.map(({ path }) => path), 'manifest.json'].toSorted()
  writeFileSync(at(name, 'SHA256SUMS'), sums.map(path => `${sum(at(name, path))}  ${path}\n`).join(''))
  return name
}

async function checked(pack: string) {
  const { code, out, told } = await call(`pack --verify ${pack} --format json`)
  const check = out === '' ? undefined : JSON.parse(out)
  if (check) expect(strictly(check)).toEqual([])
  const odd = (list: readonly { path: string; status: string }[] = []) =>
    list.filter(({ status }) => status !== 'same').map(({ path, status }) => [path, status])
  return { code, told, check, files: odd(check?.files), reports: odd(check?.reports) }
}

describe('a pack', () => {
  test('is the same as an archive and as a folder, and the same twice', async () => {
    const unpacked = unzipSync(readFileSync(at('sound.zip')))
    expect(Object.keys(unpacked).toSorted()).toEqual(filesOf('sound'))
    for (const [path, content] of Object.entries(unpacked))
      expect([path, readFileSync(at('sound', path)).equals(content)]).toEqual([path, true])
    await call(`pack ${designs} ${quick} -o again.zip`)
    expect(sum(at('again.zip'))).toBe(sum(at('sound.zip')))
  })

  test('holds reports, designs with their state, the rules of the norms, and what they mean', () => {
    const files = filesOf('sound')
    expect(files.filter(path => !/^(rules|knowledge)\//.test(path))).toEqual([
      'README.txt',
      'SHA256SUMS',
      'inputs/ctrg.yaml',
      'inputs/ifdh.yaml',
      'inputs/state.yaml',
      'manifest.json',
      ...['comparison', 'gap-report'].flatMap(one =>
        ['docx', 'json', 'md'].map(it => `reports/${one}.${it}`),
      ),
    ])
    expect(files.filter(path => path.startsWith('rules/opcat/')).length).toBeGreaterThan(60)
    expect(files.filter(path => path.startsWith('rules/coalition/'))).toEqual([])
    expect(readFileSync(at('sound/inputs/ctrg.yaml'))).toEqual(readFileSync(at('be/ctrg.yaml')))
  })

  test('has a manifest in the form that its schema states', () => {
    expect(strictly(JSON.parse(readFileSync(at('sound/manifest.json'), 'utf8')))).toEqual([])
  })

  const hasSums = spawnSync('sha256sum', ['--version']).status === 0
  test.skipIf(!hasSums)(`can be checked without opcat${hasSums ? '' : ' (no sha256sum here)'}`, () => {
    const { status } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: at('sound') })
    expect(status).toBe(0)
    expect(readFileSync(at('sound/SHA256SUMS'), 'utf8').split('\n').length).toBe(filesOf('sound').length)
  })

  test('holds the reports that anyone gets who judges its designs', async () => {
    for (const [command, report] of [
      ['assess', 'gap-report'],
      ['compare', 'comparison'],
    ]) {
      const { out } = await call(
        `${command} inputs/ctrg.yaml inputs/ifdh.yaml --norms opcat --format json`,
        at('sound'),
      )
      expect(readFileSync(at('sound/reports', `${report}.json`), 'utf8')).toBe(out)
    }
  })

  test.each(['en', 'nl', 'fr', 'de'])('says how to check it, in %s', async lang => {
    await call(`pack be/ctrg.yaml --norms opcat --format md --lang ${lang} -o in-${lang}`)
    const readme = readFileSync(at(`in-${lang}/README.txt`), 'utf8')
    for (const said of [
      'sha256sum --check SHA256SUMS',
      'pack --verify .',
      'manifest.json',
      'inputs/ctrg.yaml',
    ])
      expect(readme).toContain(said)
    expect(readme).not.toMatch(/\{|pack\.readme/)
    expect(filesOf(`in-${lang}`).filter(path => path.startsWith('reports/'))).toEqual([
      'reports/gap-report.md',
    ])
  })

  test('takes along waivers, baselines, rule packs and the texts of sources', async () => {
    mkdirSync(at('more/rules/x'), { recursive: true })
    const rule = readFileSync('rules/opcat/29-reached.yaml', 'utf8')
    writeFileSync(at('more/rules/x/own.yaml'), rule.replace(/^id: .*$/m, 'id: x/own'))
    for (const file of ['ombudsmen.yaml', 'state.yaml']) cpSync(`fixtures/belgium/${file}`, at('more', file))
    const named = '--norms opcat --rules more/rules'
    await call(`baseline more/ombudsmen.yaml ${named} -o more/baseline.yaml`)
    cpSync('fixtures/bill', at('more/bill'), { recursive: true })
    const { code } = await call(
      `pack more/ombudsmen.yaml more/bill ${named} --baseline more/baseline.yaml --format md -o more.zip`,
    )
    expect(code).toBe(0)
    const files = Object.keys(unzipSync(readFileSync(at('more.zip'))))
    expect(files).toEqual(
      expect.arrayContaining(['known/baseline.yaml', 'packs/1/x/own.yaml', 'inputs/bill/state.yaml']),
    )
    expect(files.some(path => /^inputs\/bill\/.*\.(md|html|xml|docx|txt)$/.test(path))).toBe(true)
    expect(await checked('more.zip')).toMatchObject({ code: 0, files: [], reports: [] })
  })
})

describe('a pack that is checked', () => {
  test('is sound, archive or folder, wherever it is', async () => {
    expect(await checked('sound.zip')).toMatchObject({ code: 0, told: '', files: [], reports: [] })
    mkdirSync(at('else/where'), { recursive: true })
    cpSync(at('sound'), at('else/where/it'), { recursive: true })
    const here = await call('pack --verify .', at('else/where/it'))
    expect(here).toMatchObject({ code: 0, told: '' })
    expect(here.out).toContain(sum(at('sound/manifest.json')))
  })

  test('tells of files that changed, are gone or were put beside it', async () => {
    const pack = forged(
      'touched',
      path => {
        writeFileSync(join(path, 'reports/gap-report.md'), 'All is well.\n')
        rmSync(join(path, 'reports/comparison.md'))
        writeFileSync(join(path, 'extra.txt'), 'More.\n')
      },
      false,
    )
    const { code, files, reports } = await checked(pack)
    expect([code, files, reports]).toEqual([
      1,
      [
        ['reports/comparison.md', 'missing'],
        ['reports/gap-report.md', 'changed'],
        ['extra.txt', 'extra'],
      ],
      [
        ['reports/comparison.md', 'not-derived'],
        ['reports/gap-report.md', 'differs'],
      ],
    ])
    const { out } = await call(`pack --verify ${pack}`)
    for (const title of ['Changed (1)', 'Missing (1)', 'Not listed (1)', 'All is well.'])
      expect(out).toContain(title)
  })

  test('tells of a report that does not follow, though every sum is right', async () => {
    const pack = forged('forged', path => {
      const file = join(path, 'reports/gap-report.md')
      writeFileSync(file, readFileSync(file, 'utf8').replace('✗', '✓'))
    })
    const { code, files, reports, check } = await checked(pack)
    expect([code, files, reports]).toEqual([1, [], [['reports/gap-report.md', 'differs']]])
    const { difference } = check.reports.find(({ status }: { status: string }) => status === 'differs')
    expect([difference.packed, difference.derived].join()).toMatch(/✓.*✗/s)
  })

  test('tells of a design that was changed under its reports', async () => {
    const pack = forged('design', path => {
      const file = join(path, 'inputs/ctrg.yaml')
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^as-of: .*$/m, 'as-of: 2022-01-01'))
    })
    const { code, files, reports } = await checked(pack)
    expect([code, files]).toEqual([1, []])
    expect(reports.map(([path]) => path)).toEqual(expect.arrayContaining(['reports/gap-report.json']))
  })

  test('names the parts of a Word file that differ', async () => {
    const pack = forged('word', path =>
      cpSync(join(path, 'reports/comparison.docx'), join(path, 'reports/gap-report.docx')),
    )
    const { check } = await checked(pack)
    const { difference } = check.reports.find(({ status }: { status: string }) => status === 'differs')
    expect(difference.parts).toContain('word/document.xml')
  })

  test('tells of another tool and of other rules, and calls neither tampering', async () => {
    const pack = forged('other', (path, manifest) => {
      manifest.tool.version = '0.0.9'
      const file = join(path, 'rules/opcat/29-reached.yaml')
      writeFileSync(file, `${readFileSync(file, 'utf8')}# a remark\n`)
    })
    const { code, check, files, reports } = await checked(pack)
    expect(check).toMatchObject({ version: { packed: '0.0.9' }, foreign: ['rules/opcat/29-reached.yaml'] })
    expect([code, files, reports.map(([path]) => path)]).toEqual([
      1,
      [],
      expect.arrayContaining(['README.txt', 'reports/gap-report.json']),
    ])
    expect((await call(`pack --verify ${pack}`)).out).toContain('npx opcat@0.0.9 pack --verify')
  })

  test('tells of a rule that was left out, though all else follows', async () => {
    const left = 'rules/opcat/20-b-files.yaml'
    const pack = forged('omitted', path => rmSync(join(path, left)))
    expect((await checked(pack)).check).toMatchObject({ omitted: ['opcat/20-b-files'] })
  })

  test('tells of a folder of rules that the manifest passes over, and of a rule that calls itself something else', async () => {
    const pack = forged('sly', (path, manifest) => {
      manifest.rules = []
      const file = 'rules/opcat/29-reached.yaml'
      writeFileSync(join(path, file), `${readFileSync(join(path, file), 'utf8')}# a remark\n`)
      manifest.files = manifest.files.map(one => (one.path === file ? { ...one, role: 'input' } : one))
    })
    const { check } = await checked(pack)
    expect(check.foreign).toEqual(['rules/opcat/29-reached.yaml'])
    expect(check.omitted.length).toBeGreaterThan(60)
  })

  test('is unusable where words, norms or rules of it are', async () => {
    const json = forged('no-json', path =>
      writeFileSync(join(path, 'knowledge/vocabulary-and-norms.json'), '{"vocabulary":{"facts":7}}'),
    )
    expect(await checked(json)).toMatchObject({ code: 65, told: expect.stringContaining('PACK_KNOWLEDGE') })
    const rule = forged('no-rule', path =>
      writeFileSync(join(path, 'rules/opcat/29-reached.yaml'), 'id: x\n'),
    )
    expect(await checked(rule)).toMatchObject({ code: 65, told: expect.stringContaining('MISSING_KEY') })
  })

  test.each([
    ['no manifest', 'PACK_NO_MANIFEST', undefined],
    ['no JSON', 'PACK_BAD_MANIFEST', '{'],
    ['no map', 'PACK_BAD_MANIFEST', '[]'],
    ['deep brackets', 'PACK_BAD_MANIFEST', '['.repeat(100_000)],
    ['another format', 'PACK_OTHER_FORMAT', '{"format":"opcat/pack/9"}'],
    ['nothing in it', 'PACK_BAD_MANIFEST', '{"format":"opcat/pack/1"}'],
  ])('is refused with %s', async (name, code, manifest) => {
    const pack = `bad-${name.replaceAll(' ', '-')}`
    mkdirSync(at(pack))
    writeFileSync(at(pack, 'a.txt'), 'a')
    if (manifest !== undefined) writeFileSync(at(pack, 'manifest.json'), manifest)
    expect(await checked(pack)).toMatchObject({ code: 65, told: expect.stringContaining(code) })
  })

  test('is refused with names that leave it, and with links that do', async () => {
    const up = forged('up', (_, manifest) => {
      manifest.designs = ['../be/ctrg.yaml']
    })
    expect(await checked(up)).toMatchObject({ code: 65, told: expect.stringContaining('PACK_BAD_MANIFEST') })
    const norms = forged('norms', (_, manifest) => {
      manifest.settings = { ...manifest.settings, norms: ['nowhere'] }
    })
    expect(await checked(norms)).toMatchObject({
      code: 65,
      told: expect.stringContaining('PACK_BAD_MANIFEST'),
    })
    const link = forged('link', path => symlinkSync(at('be/ctrg.yaml'), join(path, 'link.yaml')))
    expect(await checked(link)).toMatchObject({ code: 65, told: expect.stringContaining('PACK_LINK') })
  })
})

describe('a call that cannot be', () => {
  test.each([
    ['pack', 64],
    ['pack be/ctrg.yaml', 64],
    ['pack be/ctrg.yaml --verify sound.zip', 64],
    ['pack be/ctrg.yaml -o x.zip --format terminal', 64],
    ['pack be/ctrg.yaml -o x.zip --format md=there.md', 64],
    ['pack - -o x.zip', 64],
    ['pack --verify sound.zip --format csv', 64],
    ['pack be/nowhere.yaml -o x.zip', 66],
    ['pack be/state.yaml -o x.zip', 65],
    ['pack be/ctrg.yaml --norms opcat --format md -o sound', 66],
    ['pack --verify nowhere.zip', 66],
    ['pack --verify be/ctrg.yaml', 65],
  ])('%s', async (words, code) => {
    const called = await call(words)
    expect([called.code, called.out]).toEqual([code, ''])
    expect(called.told).not.toMatch(/cli\.|\{/)
    expect(existsSync(at('x.zip'))).toBe(false)
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  test('a path from the top of the disk leads nowhere in a pack', async () => {
    cpSync(at('be'), at('absolute'), { recursive: true })
    const file = at('absolute/ctrg.yaml')
    const state = at('absolute/state.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^state: .*$/m, `state: ${state}`))
    const { code, told } = await call('pack absolute/ctrg.yaml -o x.zip')
    expect([code, told]).toEqual([64, expect.stringContaining(state)])
  })
})

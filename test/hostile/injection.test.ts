import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { formats, formatsOf, type ReportKind } from '../../src/report/formats.ts'
import { world } from './arsenal.ts'
import { checkers } from './checkers.ts'
import type { Texts } from './everything.ts'
import { folderUntilEnd } from './process.ts'

/** What speaks to terminals, to readers of markup, to spreadsheets, to build servers; each begins as it must to be heard. */
const arms: Readonly<Record<string, string>> = {
  'terminal escapes, directions, invisible and broken characters':
    'x\u001b[2J\u001b]0;title\u0007\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007\u001b]52;c;ZXZpbA==\u001b\\\u009b31m' +
    '\u0090q\u0000\u0008\u007f\u0085\u202Eevil\u2066\u2067\u200f\u061c\u200b\u2060\ufeff\u00ad\u{e0041}\u{e007f}\ufff9\u2028y\u2029z\ud800\udfffa',
  'markup of HTML, XML and Markdown':
    `# x\n\n---\n\`\`\`\n> q\n- i\n1. n\n| a | b |\n[l](javascript:alert(1)) ![i](x) *b* _i_ ~~s~~ \\ [r]: x` +
    `<script>alert(1)</script><img src=x onerror=alert(1)>"'>\`<!-- --> ]]> <![CDATA[ &amp;&#0;&lt; </td></table><a href="javascript:x">`,
  'formulas of a spreadsheet, commands of a build server':
    "=cmd|' /C calc'!A0\n+1\t-1\r@SUM(1+1)*cmd|' /C calc'!A0;=1,\"=2\n::error file=a,line=1::evil\n" +
    '::set-output name=a::b%0A::stop-commands::x\n##[error]evil\n::add-mask::x',
  'signs of YAML, names that every object has':
    '*a &b !!c | > @ % : - ? [e] #f "g" \'h\' ~ null yes 1e999 <<: e __proto__ constructor toString hasOwnProperty',
}

const { nodeHost } = (await import(new URL('../../bin/node-host.js', import.meta.url).href)) as {
  nodeHost: () => Parameters<typeof run>[1]
}
const real = nodeHost()

const choice = ['--rules', 'pack', '--norms', 'x,opcat']
const known = ['--waivers', 'waivers.yaml']
const designs = ['one.yaml', 'two.yaml']

/** How each report is asked for; a report that is not among them fails below. */
const calls: Readonly<Record<ReportKind | 'assess', readonly string[]>> = {
  assess: ['assess', 'one.yaml', ...choice, ...known, '--depth', 'full', '--fail-on', 'never'],
  compare: ['compare', ...designs, ...choice, ...known, '--depth', 'full'],
  ask: ['ask', 'two.yaml', ...choice],
  diff: ['diff', ...designs, ...choice],
  explain: ['explain', 'two.yaml', 'x/evil', '--rules', 'pack'],
  baseline: ['baseline', 'one.yaml', ...choice],
  rules: ['rules', ...choice],
  norms: ['norms', ...choice],
  facts: ['facts'],
  lint: ['rules', 'lint', 'pack'],
  trials: ['rules', 'test', 'pack', '--no-mutants'],
  'pack-check': ['pack', '--verify', 'evil', '--depth', 'full'],
  verify: ['verify', 'quoting.yaml', '--fail-on', 'never', '--depth', 'full'],
}

const kinds = ['assess', ...Object.keys(formats)] as (ReportKind | 'assess')[]

test('every report is asked for, and every format has its checker', () => {
  expect(Object.keys(calls).sort()).toEqual(kinds.toSorted())
  const all = new Set(kinds.flatMap(kind => formatsOf(kind)))
  expect(Object.keys(checkers).sort()).toEqual([...all].sort())
})

test('the hostile text stands at every place of the grammar that takes a text', () => {
  const { free } = world(textsOf('x'))
  const told = Object.entries(free).map(([file, places]) => [file, places.length > 0])
  expect(told).toEqual(Object.keys(free).map(file => [file, true]))
  for (const place of [
    'name.en',
    'sources.s.title.de',
    'bodies.a.members.seconded.law.quote',
    'mandates.list.m.law.note',
  ])
    expect(free['one.yaml']).toContain(place)
  expect(free['state.yaml']).toContain('places.list.m.name.fr')
  expect(free['pack/x/evil.yaml']).toContain('says.remedy.nl')
  expect(free['pack/norms/x.yaml']).toContain('provisions.X-1.why.en')
  expect(free['waivers.yaml']).toContain('waivers.0.reason')
})

for (const [name, text] of Object.entries(arms))
  describe(name, () => {
    const hostile = written(textsOf(text))
    const tame = written(textsOf(tamed(text)))
    for (const kind of kinds)
      test(kind, async () => {
        const [ours, theirs] = [await reports(kind, hostile()), await reports(kind, tame())]
        expect(ours.told.replaceAll(/\n|\u001b\[\d{1,2}m/g, '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
        expect([ours.code, ours.told]).toEqual([theirs.code, expect.not.stringMatching(/our fault/)])
        expect(ours.code).toBeLessThan(3)
        for (const format of formatsOf(kind)) {
          const [output, other] = [ours, theirs].map(({ outputs }) => outputs.get(format))
          expect([kind, format, output !== undefined]).toEqual([kind, format, other !== undefined])
          if (output && other) checkers[format]?.(output, other, kind !== 'verify')
        }
      })
  })

/** Its letters and digits at their places, and a sign that works nowhere for every other. */
const tamed = (text: string): string =>
  `x${text
    .replaceAll(/\s/gu, ' ')
    .replaceAll(/[^ a-z0-9]/gu, '·')
    .slice(1)}`

function textsOf(text: string): Texts {
  const unbroken = text.replaceAll(/[\s#]/gu, '').slice(0, 60)
  return { text, address: unbroken, pinpoint: unbroken }
}

function written(texts: Texts): () => string {
  let folder = ''
  beforeAll(() => {
    folder = folderUntilEnd()
    rmSync(join(folder, 'ctrg.yaml'))
    for (const [name, content] of Object.entries(world(texts).files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  })
  return () => folder
}

interface Reports {
  readonly code: number
  readonly told: string
  readonly outputs: ReadonlyMap<string, Uint8Array>
}

/** A pack in which somebody put the hostile text in the place of a report. */
async function pack(cwd: string, host: Parameters<typeof run>[1]): Promise<void> {
  rmSync(join(cwd, 'evil'), { recursive: true, force: true })
  await run(['pack', 'one.yaml', ...choice, ...known, '--format', 'md', '-o', 'evil', '--quiet'], host)
  cpSync(join(cwd, 'bill.md'), join(cwd, 'evil/reports/gap-report.md'))
}

/** Every format of a report, from one call. */
async function reports(kind: ReportKind | 'assess', cwd: string): Promise<Reports> {
  let told = ''
  const host = { ...real, cwd, color: true, tell: (text: string) => void (told += text) }
  const all = formatsOf(kind)
  const outputs = all.map(format => `${format}=out/${format}`).join(',')
  const words = [...calls[kind], ...(kind === 'baseline' ? ['-o', 'out/json'] : ['--format', outputs])]
  rmSync(join(cwd, 'out'), { recursive: true, force: true })
  mkdirSync(join(cwd, 'out'))
  if (kind === 'pack-check') await pack(cwd, host)
  const code = await run(words, host)
  const written = all.flatMap(format => {
    try {
      return [[format, new Uint8Array(readFileSync(join(cwd, 'out', format)))] as const]
    } catch {
      return []
    }
  })
  return { code, told, outputs: new Map(written) }
}

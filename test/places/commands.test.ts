import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { belgium, call } from '../cli/memory.ts'
import { asked, designIn, xlsxForm } from '../fill/workplace.ts'
import { blocksOf, callsIn, pages } from './pages.ts'
import { commit, repository, top } from './scratch.ts'

const ctrg = await designIn({
  'state.yaml': belgium['state.yaml'] as string,
  'design.yaml': belgium['ctrg.yaml'] as string,
})

const form = await xlsxForm(asked(ctrg), {})

/** The files that the pages speak of, each in place of one that is here. */
const files = {
  ...belgium,
  'design.yaml': belgium['ctrg.yaml'] as string,
  'bill.yaml': belgium['ctrg.yaml'] as string,
  'before.yaml': belgium['ctrg.yaml'] as string,
  'waivers.yaml': 'opcat: waivers/1\n',
  'bill/design.yaml': belgium['ctrg.yaml'] as string,
  'bill/state.yaml': belgium['state.yaml'] as string,
  'designs/ctrg.yaml': belgium['ctrg.yaml'] as string,
  'designs/state.yaml': belgium['state.yaml'] as string,
  ...Object.fromEntries(Object.entries(belgium).map(([name, text]) => [`fixtures/belgium/${name}`, text])),
}

/** A file that a page shows whole, found by its first line. */
const shownFile = (header: string) =>
  pages.flatMap(page => blocksOf(page, 'yaml')).find(block => block.startsWith(header)) ?? ''

/** What a page leaves to the reader to name. */
const named: Readonly<Record<string, string>> = {
  assess: 'bill.yaml',
  baseline: 'bill.yaml',
  verify: 'bill.yaml',
  diff: 'before.yaml bill.yaml',
  pack: 'bill.yaml -o pack.zip',
}

for (const page of pages)
  for (const shown of callsIn(page)) {
    const words = completed(shown.replaceAll(/['"]/g, ''))
    if (/^rules (lint|test)$/.test(words))
      test(`${page.file}: ${shown} (not run here: test/lint and test/mutation do)`, async () =>
        expect((await call(`${words} --help`)).code).toBe(0))
    else if (/ --[a-z-]+$/.test(words) && words.split(' ').length === 2)
      test(`${page.file}: ${shown} is an option`, async () => {
        const [command, option] = words.split(' ') as [string, string]
        expect((await call(`${command} --help`)).printed).toContain(`${option} `)
      })
    else
      test(`${page.file}: ${shown}`, async () => {
        const { code, told } = /HEAD|baseline|^pack/.test(words)
          ? inRepository(words)
          : await call(words, { ...files, 'form.xlsx': form })
        expect(code, told).toBeLessThan(64)
      })
  }

test('the pages show calls, and each shows every exit code', () => {
  expect(pages.flatMap(callsIn).length).toBeGreaterThan(10)
  for (const { file, text } of pages)
    for (const code of [0, 1, 2, 64, 65, 66, 70]) expect(text, file).toMatch(new RegExp(`\\b${code}\\b`))
})

function completed(shown: string): string {
  const words = shown.slice('opcat '.length)
  const [command = ''] = words.split(' ')
  return /\.yaml|\.zip|\bbill\b| --[a-z-]+$/.test(words) || !named[command]
    ? words
    : `${words} ${named[command]}`
}

/** Runs a call in a repository of two commits, where the first run writes down what is known. */
function inRepository(words: string) {
  const folder = repository(files)
  writeFileSync(join(folder, 'note.txt'), 'x')
  commit(folder)
  const opcat = (text: string) =>
    spawnSync(process.execPath, [join(top, 'bin/opcat.cjs'), ...text.split(' ')], {
      cwd: folder,
      encoding: 'utf8',
    })
  if (words.includes('--baseline')) opcat('baseline bill.yaml -o known.json')
  if (words.startsWith('pack --verify')) opcat('pack bill.yaml --format md -o pack.zip')
  if (words.includes('--waivers')) writeFileSync(join(folder, 'waivers.yaml'), shownFile('opcat: waivers/1'))
  const { status, stderr } = opcat(words)
  return { code: status ?? 70, told: stderr }
}

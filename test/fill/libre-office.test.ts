import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asked, designIn, files, fill, xlsxForm } from './workplace.ts'

const isThere = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0

test.skipIf(!isThere)(
  `a form that LibreOffice has opened and saved is filled in all the same${isThere ? '' : ' (skipped: soffice is not installed)'}`,
  async () => {
    const design = await designIn(files)
    const form = await xlsxForm(asked(design, 'fr'), {
      'bodies/council/powers/premises': {
        law: 'EN PARTIE : avec des restrictions',
        lawSource: 'act',
        lawPinpoint: '5-1',
        by: 'Élise',
      },
      'bodies/council/members/seconded': { practice: 'NON', practiceSource: 'memo#p-2', by: 'Élise' },
    })
    const folder = mkdtempSync(join(tmpdir(), 'opcat-'))
    try {
      writeFileSync(join(folder, 'form.xlsx'), form)
      const words = [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'saved'),
        join(folder, 'form.xlsx'),
      ]
      expect(spawnSync('soffice', words, { encoding: 'utf8' }).status).toBe(0)
      const saved = readFileSync(join(folder, 'saved', 'form.xlsx'))
      expect(saved.equals(form)).toBe(false)
      const { problems, changes } = await fill(files, { 'form.xlsx': saved }, {})
      expect(problems).toEqual([])
      expect(
        changes.map(({ path, plane, value, sources, by }) => [path, plane, value, ...sources, by]),
      ).toEqual(
        [
          ['bodies/council/powers/premises', 'law', 'restricted', 'act#5-1', 'Élise'],
          ['bodies/council/members/seconded', 'practice', 'no', 'memo#p-2', 'Élise'],
        ].toSorted(),
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)

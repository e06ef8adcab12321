import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { fillDesign } from '../../src/load/fill/fill-design.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { type Design, factKey } from '../../src/model/design.ts'
import { factPathIn, valuesOf } from '../../src/model/fact-path.ts'
import { languages, type Plane } from '../../src/model/truth.ts'
import { answerLabel } from '../../src/report/ask/answer-label.ts'
import { formRows } from '../../src/report/ask/form.ts'
import { answerIn, takesAnswer } from '../../src/report/ask/form-cells.ts'
import { formYaml } from '../../src/report/ask/form-yaml.ts'
import { type Answers, asked, csvForm, designIn, files, fill, knowledge, xlsxForm } from './workplace.ts'

const host = nodeHost()
const fixtures = ['belgium', 'world'].flatMap(folder =>
  readdirSync(`fixtures/${folder}`)
    .filter(name => name.endsWith('.yaml'))
    .map(name => `fixtures/${folder}/${name}`),
)
const real = (await loadDesigns(fixtures, host, knowledge.vocabulary)).designs

/** Fills the text of a form into a real design, as it is on the disk. */
const fillReal = (design: Design, name: string, form: string | Uint8Array) =>
  fillDesign({ design: design.file, forms: [name], by: 'A. Expert', on: '2026-06-30' }, knowledge, {
    ...host,
    readFile: async (path, maximum) =>
      path.endsWith(`/${name}`)
        ? typeof form === 'string'
          ? new TextEncoder().encode(form)
          : form
        : host.readFile(path, maximum),
  })

test('there are real designs to fill in', () => expect(real.length).toBeGreaterThan(8))

test.each(real.map(design => [design.file, design] as const))(
  '%s: a form with nothing answered changes no byte, whatever its form and language',
  async (_, design) => {
    const language = languages[design.id.length % 4]
    const input = asked(design, language, true)
    for (const [name, form] of [
      ['form.csv', csvForm(input, {})],
      ['form.xlsx', await xlsxForm(input, {})],
      ['form.yaml', formYaml(asked(design, language))],
    ] as const)
      expect(await fillReal(design, name, form)).toMatchObject({ problems: [], files: [], changes: [] })
  },
  120_000,
)

/** The open cells of a form: a path and a plane. */
const openCells = (design: Design) =>
  formRows(asked(design)).flatMap(row =>
    (['law', 'practice'] as const).flatMap(plane => {
      const soFar = answerIn(plane, row)?.soFar
      const isOpen = row.first && takesAnswer(plane, row) && (!soFar || soFar.value === 'unknown')
      return isOpen ? [{ row, plane }] : []
    }),
  )

const small = await designIn(files)
const cells = openCells(small)

test('the small design asks about every kind of fact', () => {
  expect(new Set(cells.map(({ row }) => row.kind?.type))).toEqual(
    new Set(['yes-no', 'one-of', 'some-of', 'number', 'date', undefined]),
  )
})

test('answering some facts states exactly these, as CSV, workbook or YAML', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(cells.length - 1), { minLength: 1, maxLength: 12 }),
      fc.nat(1000),
      fc.constantFrom(...languages),
      fc.boolean(),
      async (chosen, seed, language, asWorkbook) => {
        const picked = chosen.map((at, n) => answerFor(cells[at] as (typeof cells)[number], seed + n))
        const answers: Record<string, Record<string, string>> = {}
        for (const { path, plane, value, asked: about } of picked) {
          const own = answers[path] ?? {}
          own[plane] = answerLabel(value, about, { ...asked(small, language).view })
          answers[path] = own
        }
        const input = asked(small, language)
        const form = asWorkbook
          ? await xlsxForm(input, answers as Answers)
          : csvForm(input, answers as Answers)
        const filled = await fill(files, { [asWorkbook ? 'form.xlsx' : 'form.csv']: form })
        // An answer may make the design contradict itself; that is said of the design and nothing is written.
        if (filled.problems.length > 0) {
          expect(filled.problems.map(({ code }) => code)).toEqual(filled.problems.map(() => 'CONTRADICTION'))
          return
        }
        const stated = new Map(filled.design?.facts)
        for (const { path, plane, value, asked: about } of picked) {
          const key = factKey(path, about.kind?.planes.length ? plane : 'both')
          expect([path, stated.get(key)?.value, stated.get(key)?.by]).toEqual([path, value, 'A. Expert'])
          stated.delete(key)
        }
        const rest = [...stated].map(([key, { value, sources, note }]) => [key, value, sources, note])
        const before = [...small.facts]
          .filter(([key, { path, value }]) => !picked.some(one => isReplaced(one.path, key, { path, value })))
          .map(([key, { value, sources, note }]) => [key, value, sources, note])
        expect(new Set(rest.map(String))).toEqual(new Set(before.map(String)))
      },
    ),
    { numRuns: 25, seed: 11 },
  )
}, 240_000)

const isReplaced = (path: string, key: string, fact: { path: string; value: string | number }): boolean =>
  key.startsWith(`${path}@`) || (fact.value === 'unknown' && path.startsWith(`${fact.path}/`))

function answerFor({ row, plane }: { row: (typeof cells)[number]['row']; plane: Plane }, seed: number) {
  const about = factPathIn(row.path, knowledge.vocabulary)
  const values = valuesOf(about)
  const free =
    about.kind?.type === 'number' ? 1 + (seed % 9) : about.kind?.type === 'date' ? '2020-05' : 'text'
  return {
    path: row.path,
    plane,
    value: values.length > 0 ? (values[seed % values.length] as string) : free,
    asked: about,
  }
}

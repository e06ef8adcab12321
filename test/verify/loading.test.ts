import { expect, test } from 'vitest'
import { designsFrom } from '../../src/load/load-designs.ts'
import { productGrammar } from '../load/grammar.ts'
import { memoryHost } from '../load/memory-host.ts'

const grammar = productGrammar()

const state = (text = '') => `opcat: state/1
id: sample
name: { en: Sample State }
sources:
  code: { title: Code${text && `, text: ${text}`} }
levels: { land: {} }
places: { complete: yes, list: { prison: { type: prison, levels: [land] } } }
`

const design = (id: string, text = '') => `opcat: design/1
id: ${id}
state: state.yaml
name: { en: ${id} }
as-of: 2021
status: proposal
sources:
  bill:
    title: Bill
${text && `    text: ${text}\n`}bodies:
  council: { functions: [monitoring] }
`

test('a design has the texts of its sources and of those of its state', async () => {
  const { designs, problems } = await loaded({
    'a.yaml': design('a', 'bill.md'),
    'state.yaml': state('code.txt'),
    'bill.md': '## Article 1\n\nIt visits.\n',
    'code.txt': 'Art. 1. It reports.',
  })
  expect(problems).toEqual([])
  expect([...(designs[0]?.texts ?? [])].map(([id, { file }]) => [id, file])).toEqual([
    ['code', 'code.txt'],
    ['bill', 'bill.md'],
  ])
})

test('a source without a text is no problem, and loads nothing', async () => {
  const { designs } = await loaded({ 'a.yaml': design('a'), 'state.yaml': state() })
  expect(designs[0]?.texts.size).toBe(0)
})

test.each([
  ['nowhere.md', 'TEXT_NOT_FOUND'],
  ['../outside.md', 'PATH_OUTSIDE'],
  ['/outside.md', 'PATH_OUTSIDE'],
  ['/etc/passwd', 'PATH_OUTSIDE'],
  ['link.md', 'PATH_OUTSIDE'],
  ['../analyst-not/bill.md', 'PATH_OUTSIDE'],
  ['../../no/such/file', 'PATH_OUTSIDE'],
  ['locked.md', 'TEXT_UNREADABLE'],
  ['bill.pdf', 'TEXT_KIND'],
  ['bill.docx', 'TEXT_NOT_WORD'],
])('the text %s is a problem at its key', async (named, code) => {
  const { designs, problems } = await loaded({
    'a.yaml': design('a', named),
    'state.yaml': state(),
    '/outside.md': 'Article 1',
    'link.md': { link: '/outside.md' },
    '/home/analyst-not/bill.md': 'Article 1',
    'locked.md': 'unreadable',
    'bill.pdf': '%PDF',
    'bill.docx': 'Article 1',
  })
  expect(designs).toEqual([])
  expect(problems).toEqual([`${code} a.yaml:10:11`])
})

test('a link within the folder may be followed', async () => {
  const { problems } = await loaded({
    'a.yaml': design('a', 'link.md'),
    'state.yaml': state(),
    'deep/bill.md': 'Article 1',
    'link.md': { link: '/home/analyst/deep/bill.md' },
  })
  expect(problems).toEqual([])
})

test('the text of a source of the state is read from the folder of the state, and what is wrong with it said once', async () => {
  const named = (id: string) => design(id).replace('state.yaml', 'deep/state.yaml')
  const files = { 'a.yaml': named('a'), 'b.yaml': named('b'), 'deep/state.yaml': state('code.txt') }
  expect((await loaded({ ...files, 'deep/code.txt': 'Art. 1' }, ['a.yaml', 'b.yaml'])).problems).toEqual([])
  expect((await loaded(files, ['a.yaml', 'b.yaml'])).problems).toEqual([
    'TEXT_NOT_FOUND deep/state.yaml:5:30',
  ])
})

test('a text that two designs name is read once', async () => {
  const read: string[] = []
  await loaded(
    {
      'a.yaml': design('a', 'bill.md'),
      'b.yaml': design('b', './bill.md'),
      'state.yaml': state('link.md'),
      'bill.md': 'Article 1',
      'link.md': { link: '/home/analyst/bill.md' },
    },
    ['a.yaml', 'b.yaml'],
    path => read.push(path),
  )
  expect(read.filter(path => path.endsWith('.md'))).toHaveLength(1)
})

test('a quotation of more than two pages is none', async () => {
  const quoting = design('a').replace(
    '[monitoring]',
    `{ is: [monitoring], quote: "${'word '.repeat(2001)}" }`,
  )
  const { problems } = await loaded({ 'a.yaml': quoting, 'state.yaml': state() })
  expect(problems).toEqual(['QUOTE_TOO_LONG a.yaml:11:52'])
})

type Content = Parameters<typeof memoryHost>[0][string]

async function loaded(
  files: Readonly<Record<string, Content>>,
  named = ['a.yaml'],
  onRead: (path: string) => void = () => {},
) {
  const absolute = Object.entries(files).map(
    ([name, content]) => [name.startsWith('/') ? name : `/home/analyst/${name}`, content] as const,
  )
  const host = memoryHost(Object.fromEntries(absolute))
  const watching = {
    ...host,
    readFile: (path: string, maximum: number) => {
      onRead(path)
      return host.readFile(path, maximum)
    },
  }
  const { designs, problems } = await designsFrom(named, watching, grammar)
  return {
    designs,
    problems: problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
  }
}

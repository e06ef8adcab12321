import { expect, test } from 'vitest'
import type { Host } from '../../src/load/host.ts'
import { limits } from '../../src/load/limits.ts'
import { designsFrom } from '../../src/load/load-designs.ts'
import { productGrammar } from './grammar.ts'
import { memoryHost } from './memory-host.ts'

const grammar = productGrammar()

const state = `opcat: state/1
id: sample
name: { en: Sample State }
sources: { catalogue: { title: Catalogue } }
levels: { land: {} }
places: { complete: yes, list: { prison: { type: prison, levels: [land] } } }
`

const design = (id: string, more = '', named = 'state.yaml') => `opcat: design/1
id: ${id}
state: ${named}
name: { en: ${id} }
as-of: 2021
status: proposal
bodies:
  council: { functions: [monitoring], ${more} }
`

test('a file, twice named, is one design', async () => {
  const files = { '/home/analyst/a.yaml': design('a'), '/home/analyst/state.yaml': state }
  expect(await loaded(['a.yaml', './a.yaml', '/home/analyst/a.yaml'], memoryHost(files))).toEqual({
    designs: ['a'],
    problems: [],
  })
})

test('a folder gives its designs in order, and passes over states, rules and the files of others', async () => {
  const files = {
    '/home/analyst/d/b.yaml': design('b'),
    '/home/analyst/d/a.yml': design('a'),
    '/home/analyst/d/state.yaml': state,
    '/home/analyst/d/deep/c.json': `{ ${JSON.stringify({ opcat: 'design/1', id: 'c' }).slice(1, -1)}, "state": "../state.yaml", "name": { "en": "C" }, "as-of": "2021", "status": "bill", "bodies": { "x": {} } }`,
    '/home/analyst/d/rule.yaml': 'id: a/b\nrequire: { x: yes }\n',
    '/home/analyst/d/compose.yaml': 'services: [\n',
    '/home/analyst/d/package-lock.json': `{"x": "${'y'.repeat(limits.bytes)}"}`,
    '/home/analyst/d/blank.yaml': '\n'.repeat(limits.bytes),
    '/home/analyst/d/notes.txt': 'opcat: design/1',
  }
  expect(await loaded(['d'], memoryHost(files))).toEqual({ designs: ['a', 'b', 'c'], problems: [] })
})

test('a glob gives what it matches, in order', async () => {
  const files = {
    '/home/analyst/2.yaml': design('two'),
    '/home/analyst/1.yaml': design('one'),
    '/home/analyst/state.yaml': state,
  }
  expect(await loaded(['*.yaml'], memoryHost(files))).toEqual({ designs: ['one', 'two'], problems: [] })
})

test('a misspelt header in a folder is not passed over', async () => {
  const files = {
    '/home/analyst/d/a.yaml': design('a').replace('design/1', 'desing/1'),
    '/home/analyst/d/state.yaml': state,
  }
  expect(await loaded(['d'], memoryHost(files))).toEqual({
    designs: [],
    problems: ['VALUE_NOT_LISTED d/a.yaml:1'],
  })
})

test('standard input is a design whose state is read from the current folder', async () => {
  const stdin = async () => new TextEncoder().encode(design('piped'))
  expect(await loaded(['-'], memoryHost({ '/home/analyst/state.yaml': state }, { stdin }))).toEqual({
    designs: ['piped'],
    problems: [],
  })
})

test('sound designs are loaded though others are broken', async () => {
  const files = {
    '/home/analyst/a.yaml': design('a'),
    '/home/analyst/b.yaml': design('b', 'members: { seconded: true, term: x }'),
    '/home/analyst/c.yaml': 'opcat: [',
    '/home/analyst/state.yaml': state,
  }
  expect(await loaded(['a.yaml', 'b.yaml', 'c.yaml', 'none.yaml'], memoryHost(files))).toEqual({
    designs: ['a'],
    problems: ['FILE_NOT_FOUND none.yaml', 'BOOLEAN b.yaml:8', 'NOT_A_NUMBER b.yaml:8', 'NOT_YAML c.yaml:1'],
  })
})

test('all that keeps a design or its state from being YAML is said at once', async () => {
  const faults = "a: 'x' y\nb: 1\nc: 'x' y\n"
  const files = {
    '/home/analyst/a.yaml': `opcat: design/1\n${faults}`,
    '/home/analyst/b.yaml': design('b'),
    '/home/analyst/state.yaml': `opcat: state/1\n${faults}`,
  }
  const problems = ['a.yaml', 'state.yaml'].flatMap(file => [`NOT_YAML ${file}:2`, `NOT_YAML ${file}:4`])
  expect(await loaded(['a.yaml', 'b.yaml'], memoryHost(files))).toEqual({ designs: [], problems })
})

test('a state is read once for all designs of a folder', async () => {
  const files = {
    ...Object.fromEntries(['a', 'b', 'c'].map(id => [`/home/analyst/d/${id}.yaml`, design(id)])),
    '/home/analyst/d/state.yaml': state,
  }
  const host = memoryHost(files)
  const read: string[] = []
  const readFile: typeof host.readFile = (path, most) => {
    read.push(path)
    return host.readFile(path, most)
  }
  const { designs } = await designsFrom(['d/a.yaml', 'd/b.yaml', 'd/c.yaml'], { ...host, readFile }, grammar)
  expect(designs.length).toBe(3)
  expect(new Set(designs.map(one => one.state)).size).toBe(1)
  expect(read.filter(path => path.endsWith('state.yaml'))).toEqual(['/home/analyst/d/state.yaml'])
})

test('a broken state is reported once, and none of its designs is loaded', async () => {
  const files = {
    '/home/analyst/a.yaml': design('a'),
    '/home/analyst/b.yaml': design('b'),
    '/home/analyst/state.yaml': state.replace('complete: yes', 'complete: true'),
  }
  expect(await loaded(['a.yaml', 'b.yaml'], memoryHost(files))).toEqual({
    designs: [],
    problems: ['BOOLEAN state.yaml:6'],
  })
})

test('parts of parts of parts come to an end', async () => {
  const parts = Array.from(
    { length: 60 },
    (_, n) => `  b${n}: { part-of: ${n ? `b${n - 1}` : 'council'} }`,
  ).join('\n')
  const files = { '/home/analyst/a.yaml': `${design('a')}${parts}\n`, '/home/analyst/state.yaml': state }
  expect(await loaded(['a.yaml'], memoryHost(files))).toEqual({
    designs: [],
    problems: ['TOO_DEEP a.yaml:48'],
  })
})

test('two designs cannot have one id', async () => {
  const files = {
    '/home/analyst/a.yaml': design('same'),
    '/home/analyst/b.yaml': design('same'),
    '/home/analyst/state.yaml': state,
  }
  expect(await loaded(['a.yaml', 'b.yaml'], memoryHost(files))).toEqual({
    designs: ['same'],
    problems: ['DUPLICATE_DESIGN b.yaml:2'],
  })
})

test('nothing at a path, nothing in a folder, nothing readable', async () => {
  const files = {
    '/home/analyst/locked.yaml': 'unreadable',
    '/home/analyst/d/x.txt': '',
    '/home/analyst/e/state.yaml': state,
  } as const
  const { problems } = await loaded(['no.yaml', 'd', 'e', '*.json', 'locked.yaml'], memoryHost(files))
  expect(problems).toEqual([
    'FILE_NOT_FOUND no.yaml',
    'NO_MATCH d',
    'NO_MATCH *.json',
    'FILE_UNREADABLE locked.yaml',
    'NO_MATCH e',
  ])
})

test('a state may be above the design, within the current folder', async () => {
  const files = {
    '/home/analyst/deep/a.yaml': design('a', '', '../state.yaml'),
    '/home/analyst/state.yaml': state,
  }
  expect((await loaded(['deep/a.yaml'], memoryHost(files))).designs).toEqual(['a'])
})

test('a state may be beside a design that is elsewhere', async () => {
  const files = { '/else/a.yaml': design('a'), '/else/state.yaml': state }
  expect((await loaded(['/else/a.yaml'], memoryHost(files))).designs).toEqual(['a'])
})

test.each(['../outside.yaml', '/outside.yaml', 'link.yaml', '../analyst-not/state.yaml'])(
  'the state %s is outside',
  async named => {
    const files = {
      '/home/analyst/a.yaml': design('a', '', named),
      '/outside.yaml': state,
      '/home/analyst/link.yaml': { link: '/outside.yaml' },
      '/home/analyst-not/state.yaml': state,
    }
    expect(await loaded(['a.yaml'], memoryHost(files))).toEqual({
      designs: [],
      problems: ['PATH_OUTSIDE a.yaml:3'],
    })
  },
)

test('whether there is a file outside cannot be learned', async () => {
  const files = { '/home/analyst/a.yaml': design('a', '', '../../no/such/file') }
  expect((await loaded(['a.yaml'], memoryHost(files))).problems).toEqual(['PATH_OUTSIDE a.yaml:3'])
})

test('more designs than the limit are not read', async () => {
  const many = Array.from({ length: limits.designs + 1 }, (_, n) => [`/home/analyst/d/${n}.txt.yaml`, ''])
  const { problems } = await loaded(['d'], memoryHost(Object.fromEntries(many)))
  expect(problems[0]).toMatch(/^TOO_MANY_DESIGNS/)
})

const loaded = async (patterns: readonly string[], host: Host) => {
  const { designs, problems } = await designsFrom(patterns, host, grammar)
  return {
    designs: designs.map(({ id }) => id),
    problems: problems.map(
      ({ code, file, line }) => `${code} ${file}${line === undefined ? '' : `:${line}`}`,
    ),
  }
}

test('a state that a shell names beside its designs is passed over; alone it is of the wrong kind', async () => {
  const files = { '/home/analyst/a.yaml': design('a'), '/home/analyst/state.yaml': state }
  expect(await loaded(['a.yaml', 'state.yaml'], memoryHost(files))).toEqual({ designs: ['a'], problems: [] })
  expect((await loaded(['state.yaml'], memoryHost(files))).problems).toEqual(['WRONG_KIND state.yaml:1'])
})

test('several files of which none is a design are not passed over in silence', async () => {
  const files = { '/home/analyst/state.yaml': state, '/home/analyst/other.yaml': state }
  const { designs, problems } = await loaded(['state.yaml', 'other.yaml'], memoryHost(files))
  expect(designs).toEqual([])
  expect(problems).toHaveLength(2)
})

test('a file without a header that was named is never passed over', async () => {
  const files = {
    '/home/analyst/a.yaml': design('a'),
    '/home/analyst/b.yaml': 'id: b\n',
    '/home/analyst/state.yaml': state,
  }
  expect((await loaded(['a.yaml', 'b.yaml'], memoryHost(files))).problems).not.toEqual([])
})

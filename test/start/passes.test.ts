import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { belgium } from '../cli/memory.ts'
import { memoryHost } from '../load/memory-host.ts'

/** How often each file is read in a call, by its name. */
async function readsOf(words: string): Promise<Readonly<Record<string, number>>> {
  const files = Object.fromEntries(
    Object.entries(belgium).map(([name, text]) => [`/home/analyst/${name}`, text]),
  )
  const inMemory = memoryHost(files)
  const reads: Record<string, number> = {}
  const sink = { write: async () => {}, commit: async () => {}, discard: async () => {} }
  await run(words.split(' '), {
    ...inMemory,
    readFile: async (path, maximum) => {
      const name = path.split('/').at(-1) ?? path
      reads[name] = (reads[name] ?? 0) + 1
      return inMemory.readFile(path, maximum)
    },
    print: async () => {},
    tell: () => {},
    color: false,
    now: () => new Date('2026-06-30T12:00:00Z'),
    git: async () => ({ failed: 'not-installed', told: '' }),
    open: async () => sink,
    openFolder: () => Promise.reject(new Error('there are no folders in memory')),
  })
  return reads
}

test('a design and its state are read once, however many formats are written', async () => {
  expect(await readsOf('assess ctrg.yaml')).toEqual({ 'ctrg.yaml': 1, 'state.yaml': 1 })
  expect(await readsOf('assess ctrg.yaml --format text,json=a,html=b,csv=c,xlsx=d,sarif=e')).toEqual({
    'ctrg.yaml': 1,
    'state.yaml': 1,
  })
})

test('designs of one state read it once', async () => {
  expect(await readsOf('compare ctrg.yaml law-2024.yaml')).toEqual({
    'ctrg.yaml': 1,
    'law-2024.yaml': 1,
    'state.yaml': 1,
  })
})

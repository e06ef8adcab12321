import { expect, test } from 'vitest'
import { findFiles } from '../../src/load/find-files.ts'
import { memoryHost } from './memory-host.ts'

test('a pattern that a file bears is that file, brackets or not', async () => {
  const host = memoryHost({ '/home/analyst/a[1].yaml': '' })
  expect(await findFiles(['a[1].yaml'], host)).toMatchObject({
    files: [{ path: 'a[1].yaml', named: true }],
    problems: [],
  })
})

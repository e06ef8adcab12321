import { posix } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relativePath } from '../../../src/report/notice/relative-path.ts'

test.each([
  ['designs/a.yaml', 'designs/a.yaml'],
  ['./designs/a.yaml', 'designs/a.yaml'],
  ['designs//b/../a.yaml', 'designs/a.yaml'],
  ['/home/analyst/designs/a.yaml', 'designs/a.yaml'],
  ['/home/analyst/a.yaml', 'a.yaml'],
  ['../a.yaml', '../a.yaml'],
  ['/tmp/a.yaml', '../../tmp/a.yaml'],
  ['/home/analysts/a.yaml', '../analysts/a.yaml'],
  ['a\\b.yaml', 'a\\b.yaml'],
  ['C:/a.yaml', 'C:/a.yaml'],
  ['-', '-'],
])('%s is told as %s', (file, told) => {
  expect(relativePath(file, '/home/analyst')).toBe(told)
})

test.each([
  ['designs\\a.yaml', 'designs/a.yaml'],
  ['C:\\home\\analyst\\a.yaml', 'a.yaml'],
  ['c:\\home\\a.yaml', '../a.yaml'],
  ['D:\\a.yaml', 'd:/a.yaml'],
])('on Windows %s is told as %s', (file, told) => {
  expect(relativePath(file, 'C:\\home\\analyst')).toBe(told)
})

test('says of every path what the file system would', () => {
  const segment = fc.constantFrom('a', 'b', 'c d', '..', '.', 'é%', '')
  const path = fc.array(segment, { minLength: 1, maxLength: 6 }).map(parts => [...parts, 'x.yaml'].join('/'))
  fc.assert(
    fc.property(path, fc.array(fc.constantFrom('a', 'b', 'c d'), { maxLength: 4 }), (file, folders) => {
      const folder = `/${folders.join('/')}`
      expect(relativePath(file, folder)).toBe(posix.relative(folder, posix.resolve(folder, file)))
    }),
  )
})

import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Line {
  readonly word: string
  readonly rest: string
}

const lines = readFileSync('Dockerfile', 'utf8')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter(Boolean)
  .map(line => ({ word: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }))

const stages = lines.reduce<Line[][]>(
  (all, line) =>
    line.word === 'FROM' ? [...all, [line]] : [...all.slice(0, -1), [...(all.at(-1) ?? []), line]],
  [],
)
const last = stages.at(-1) as Line[]
const inLast = (word: string) => last.filter(line => line.word === word).map(({ rest }) => rest)
const copied = lines
  .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from='))
  .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1))

test('only known words, and nothing is fetched but packages that the lock file names', () => {
  const words = new Set(lines.map(({ word }) => word))
  expect([...words].sort()).toEqual(['ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'FROM', 'RUN', 'USER', 'WORKDIR'])
  for (const { rest } of lines)
    expect(rest).not.toMatch(/https?:|curl|wget|npm install|npx|token|secret|password/i)
})

test('the last stage takes what was built and builds nothing; it runs as nobody in particular', () => {
  expect(last[0]?.rest).not.toMatch(/ as /i)
  expect(inLast('COPY')).toEqual(['--from=build /opcat /opt/opcat'])
  for (const run of inLast('RUN')) expect(run).not.toMatch(/npm|apt/)
  expect(inLast('USER').at(-1)).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/)
  expect(inLast('ENTRYPOINT')).toEqual(['["opcat"]'])
})

test('what is copied exists, is let through by .dockerignore, and is all that the package is made of', () => {
  for (const path of copied) expect(existsSync(path), path).toBe(true)
  const ignore = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
  expect(ignore[0]).toBe('*')
  expect(
    ignore
      .slice(1)
      .map(line => line.replace(/^!/, ''))
      .sort(),
  ).toEqual([...copied].sort())
  const { files, dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    files: readonly string[]
    dependencies?: object
  }
  const packed = files.filter(file => !file.startsWith('!') && !file.startsWith('dist/'))
  expect(copied).toEqual(expect.arrayContaining(packed))
  // The last stage has what is packed and nothing else, so the package may need no other.
  expect(dependencies).toEqual({})
})

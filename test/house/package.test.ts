import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const million = 1_000_000

test('the package is under 1 MB and carries the rules and what was compiled of them', () => {
  const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ size, files }] = JSON.parse(told) as [{ size: number; files: { path: string }[] }]
  expect(size).toBeLessThan(million)
  const paths = files.map(({ path }) => path)
  for (const path of [
    'bin/opcat.cjs',
    'dist/opcat/index.cjs',
    'dist/opcat/licences.txt',
    'dist/types/index.d.ts',
    'dist/data/help-en.json',
    'dist/data/knowledge.json',
    'dist/data/texts-nl.json.br',
    'dist/data/validators.cjs.br',
  ])
    expect(paths).toContain(path)
  expect(paths.some(path => path.startsWith('rules/opcat/'))).toBe(true)
})

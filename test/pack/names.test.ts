import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inputNames } from '../../src/load/pack/input-names.ts'
import { distinctPaths, isSafePath, pathKey, safePath } from '../../src/load/pack/safe-name.ts'

describe('names that every system takes', () => {
  test.each([
    ['inputs/ctrg.yaml', 'inputs/ctrg.yaml'],
    ['inputs/Présidence à l’État.yaml', 'inputs/Présidence à l’État.yaml'],
    ['aux.yaml', 'aux_.yaml'],
    ['CON', 'CON_'],
    ['com1.txt', 'com1_.txt'],
    ['a/../b', 'a/_/b'],
    ['.hidden', '.hidden'],
    ['ends. ', 'ends_'],
    ['what?.md', 'what_.md'],
    ['\u202egpj.exe', '_gpj.exe'],
    [`${'x'.repeat(300)}.yaml`, `${'x'.repeat(50)}.yaml`],
    ['', '_'],
  ])('%s', (name, safe) => {
    expect(safePath(name)).toBe(safe)
    expect(isSafePath(safe)).toBe(true)
  })

  test('two that would be one file get names of their own', () => {
    expect(distinctPaths(['a.yaml', 'A.yaml', 'a?.yaml', 'a_.yaml', 'b/a.yaml'])).toEqual([
      'a.yaml',
      'A-2.yaml',
      'a_.yaml',
      'a_-2.yaml',
      'b/a.yaml',
    ])
  })

  test('whatever names there are, each is safe and no two are one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 150 }), { maxLength: 8 }), names => {
        const paths = distinctPaths(names)
        expect(paths.filter(path => !isSafePath(path))).toEqual([])
        expect(new Set(paths.map(pathKey)).size).toBe(names.length)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('inputs keep their way to one another', () => {
  const named = (groups: readonly (readonly string[])[], cwd = '/srv/ngo') =>
    Object.fromEntries(inputNames(groups, cwd))

  test('one design and its state', () => {
    expect(named([['/srv/ngo/be/a.yaml', '/srv/ngo/be/state.yaml']])).toEqual({
      '/srv/ngo/be/a.yaml': 'inputs/a.yaml',
      '/srv/ngo/be/state.yaml': 'inputs/state.yaml',
    })
  })

  test('designs of two countries below the working directory', () => {
    expect(
      named([
        ['/srv/ngo/be/a.yaml', '/srv/ngo/be/texts/act.md'],
        ['/srv/ngo/fr/b.yaml', '/srv/ngo/state.yaml'],
      ]),
    ).toEqual({
      '/srv/ngo/be/a.yaml': 'inputs/be/a.yaml',
      '/srv/ngo/be/texts/act.md': 'inputs/be/texts/act.md',
      '/srv/ngo/fr/b.yaml': 'inputs/fr/b.yaml',
      '/srv/ngo/state.yaml': 'inputs/state.yaml',
    })
  })

  test('designs from elsewhere tell nothing of the folders around them', () => {
    expect(named([['/secret/be/a.yaml'], ['/mnt/usb/b.yaml']])).toEqual({
      '/secret/be/a.yaml': 'inputs/1/a.yaml',
      '/mnt/usb/b.yaml': 'inputs/2/b.yaml',
    })
  })
})

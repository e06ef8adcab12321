import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { limits } from '../../src/load/limits.ts'
import { openArchive } from '../../src/load/pack/open-archive.ts'
import { PackFault } from '../../src/load/pack/pack-fault.ts'
import { type RawEntry, rawArchive } from './raw-archive.ts'

const codeOf = (archive: Uint8Array): string => {
  try {
    openArchive(archive)
    return 'sound'
  } catch (fault) {
    if (fault instanceof PackFault) return fault.complaint.code
    throw fault
  }
}

test('an archive of this writer, and of any other that is decent, is opened', () => {
  const files = openArchive(
    rawArchive([
      { name: 'a/' },
      { name: 'a/b.txt', content: 'b' },
      { name: 'c.txt', content: 'c', method: 0 },
    ]),
  )
  expect([...files].map(([name, content]) => [name, Buffer.from(content).toString()])).toEqual([
    ['a/b.txt', 'b'],
    ['c.txt', 'c'],
  ])
})

const hostile: Readonly<Record<string, readonly [string, readonly RawEntry[]]>> = {
  'a way out of the folder': ['PACK_BAD_NAME', [{ name: '../evil' }]],
  'a way out, further in': ['PACK_BAD_NAME', [{ name: 'a/../../evil' }]],
  'a path from the top of the disk': ['PACK_BAD_NAME', [{ name: '/etc/passwd' }]],
  'a drive of Windows': ['PACK_BAD_NAME', [{ name: 'C:/evil' }]],
  'the other slash': ['PACK_BAD_NAME', [{ name: '..\\evil' }]],
  'a device of Windows': ['PACK_BAD_NAME', [{ name: 'reports/NUL.txt' }]],
  'a stream of Windows': ['PACK_BAD_NAME', [{ name: 'a.txt:b' }]],
  'a name that commands a terminal': ['PACK_BAD_NAME', [{ name: '\u001b[2Ja' }]],
  'a name that turns its reading order': ['PACK_BAD_NAME', [{ name: '\u202etxt.exe' }]],
  'a name that is no UTF-8 any more': ['PACK_BAD_NAME', [{ name: 'a\0b' }]],
  'a folder out of the folder': ['PACK_BAD_NAME', [{ name: '../' }]],
  'the same name twice': ['PACK_DUPLICATE', [{ name: 'a' }, { name: 'a' }]],
  'the same name on another disk': ['PACK_DUPLICATE', [{ name: 'A.txt' }, { name: 'a.TXT' }]],
  'the same name in other letters': ['PACK_DUPLICATE', [{ name: '\u00e9' }, { name: '\u00c9' }]],
  'a symbolic link': ['PACK_LINK', [{ name: 'a', content: '/etc/passwd', mode: 0o120777 }]],
  'a device': ['PACK_LINK', [{ name: 'a', mode: 0o020666 }]],
  encrypted: ['PACK_ENCRYPTED', [{ name: 'a', flags: 0x801 }]],
  'a list at the end that is encrypted': ['PACK_ENCRYPTED', [{ name: 'a', flags: 0x2800 }]],
  'a sum that is not its own': ['PACK_DAMAGED', [{ name: 'a', content: 'b', sum: 1 }]],
  'smaller than it says': ['PACK_DAMAGED', [{ name: 'a', content: 'b', size: 5 }]],
  'larger than it says': ['PACK_DAMAGED', [{ name: 'a', content: 'b'.repeat(99_999), size: 5 }]],
  'another name before its content': ['PACK_DAMAGED', [{ name: 'a', local: 'b' }]],
  'a way of packing that nobody uses': ['PACK_DAMAGED', [{ name: 'a', method: 12 }]],
  'larger than all may be': ['PACK_SWELLS', [{ name: 'a', size: limits.pack.inflated + 1 }]],
}

test.each(Object.entries(hostile))('%s', (_, [code, entries]) => {
  expect(codeOf(rawArchive(entries))).toBe(code)
})

test('a bomb of many files is given up before it goes off', () => {
  const zeros = new Uint8Array(16 * 1024 * 1024)
  const entries = Array.from({ length: 20 }, (_, index) => ({ name: `${index}`, content: zeros }))
  const archive = rawArchive(entries)
  expect(archive.length).toBeLessThan(400_000)
  expect(codeOf(archive)).toBe('PACK_SWELLS')
})

test('more files than a pack has, or than there are', () => {
  expect(codeOf(rawArchive([], limits.pack.parts + 1))).toBe('PACK_TOO_MANY_PARTS')
  expect(codeOf(rawArchive([{ name: 'a' }], 2))).toBe('PACK_DAMAGED')
})

test('what is no archive, or only half of one', () => {
  expect(codeOf(new Uint8Array())).toBe('PACK_NOT_ARCHIVE')
  expect(codeOf(Buffer.from('opcat: design/1\n'.repeat(100)))).toBe('PACK_NOT_ARCHIVE')
  const whole = rawArchive([{ name: 'a', content: 'b'.repeat(1000) }])
  for (let end = 0; end < whole.length; end += 1) expect(codeOf(whole.subarray(0, end))).not.toBe('sound')
})

test('whatever is changed in an archive, it is refused or holds what it held', () => {
  const files = { 'a.txt': new Uint8Array(300).fill(7), 'b/c.txt': Buffer.from('some words, some words') }
  const sound = zipSync(files, { mtime: new Date(1980, 0, 1) })
  const known = new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 4,
      }),
      changes => {
        const changed = Uint8Array.from(sound)
        for (const [at, byte] of changes) changed[at] = byte
        try {
          for (const [name, content] of openArchive(changed))
            if (known.has(name)) expect(known.get(name)?.equals(content)).toBe(true)
        } catch (fault) {
          expect(fault).toBeInstanceOf(PackFault)
        }
      },
    ),
    { numRuns: 3000 },
  )
})

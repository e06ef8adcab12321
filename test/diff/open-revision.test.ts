import { describe, expect, test } from 'vitest'
import { limits } from '../../src/load/limits.ts'
import { openRevision } from '../../src/load/open-revision.ts'
import type { GitAnswer } from '../../src/load/repository.ts'
import { revisionIn } from '../../src/load/revision.ts'

describe('which words name a revision', () => {
  const table: Readonly<Record<string, readonly [string, string] | undefined>> = {
    'HEAD:bill.yaml': ['HEAD', 'bill.yaml'],
    'HEAD~1:laws/bill.yaml': ['HEAD~1', 'laws/bill.yaml'],
    'refs/heads/x:bill.yaml': ['refs/heads/x', 'bill.yaml'],
    'HEAD@{2031-11-03 12:00}:bill.yaml': ['HEAD@{2031-11-03 12:00}', 'bill.yaml'],
    'HEAD^{/fix: art. 7}:bill.yaml': ['HEAD^{/fix: art. 7}', 'bill.yaml'],
    'HEAD}:bill.yaml': ['HEAD}', 'bill.yaml'],
    'HEAD:a:b.yaml': ['HEAD', 'a:b.yaml'],
    'HEAD:': ['HEAD', '.'],
    'loi-été:projet.yaml': ['loi-été', 'projet.yaml'],
    'C:bill.yaml': undefined,
    'c:\\laws\\bill.yaml': undefined,
    ':bill.yaml': undefined,
    ':/fix': undefined,
    'bill.yaml': undefined,
    'HEAD^{/fix: art. 7': undefined,
    '-': undefined,
    '': undefined,
  }

  test.each(Object.entries(table))('%j', (named, found) => {
    expect(revisionIn(named)).toEqual(found && { revision: found[0], path: found[1] })
  })
})

describe('what git may answer', () => {
  const id = 'a'.repeat(40)
  const said = (text: string): GitAnswer => ({ output: new TextEncoder().encode(text) })
  const refused = (told: string): GitAnswer => ({ failed: 'refused', told })
  const slow: GitAnswer = { failed: 'too-slow', told: '' }

  const table: readonly (readonly [string, readonly GitAnswer[], string])[] = [
    ['it has no answer in time', [slow], 'GIT_TOO_SLOW'],
    ['it has no answer in time for the revision', [said('\n'), slow], 'GIT_TOO_SLOW'],
    [
      'the repository is somebody else’s',
      [refused("detected dubious ownership in repository at '/x'")],
      'GIT_FAILED',
    ],
    ['there is no repository', [refused('not a git repository (or any parent)')], 'NOT_A_REPOSITORY'],
    ['something that is no id', [said('\n'), said('^aaaa\n')], 'UNKNOWN_REVISION'],
    ['the tree is missing', [said('\n'), said(id), refused('not a tree object')], 'GIT_FAILED'],
    [
      'a folder too large to list',
      [said('\n'), said(id), { output: new Uint8Array(limits.listing + 1) }],
      'GIT_FAILED',
    ],
    ['an empty folder', [said('\n'), said(id), said('')], 'NOT_IN_REVISION'],
    [
      'a submodule in place of a file',
      [said('\n'), said(id), said(`160000 commit ${id}\tbill.yaml\0`)],
      'NOT_IN_REVISION',
    ],
    ['lines of another form', [said('\n'), said(id), said('what is this\0\0\t\0')], 'NOT_IN_REVISION'],
  ]

  test.each(table)('%s: %s', async (_, answers, code) => {
    const left = [...answers]
    const git = async () => left.shift() ?? refused('asked too often')
    const opened = await openRevision({ revision: 'main', path: 'bill.yaml' }, { git })
    expect('complaint' in opened && opened.complaint.code).toBe(code)
  })

  test('a word that git could take for an option is never handed to it', async () => {
    const asked: string[] = []
    const git = async (words: readonly string[]) => {
      asked.push(words.join(' '))
      return said('\n')
    }
    const opened = await openRevision({ revision: '--output=x', path: 'bill.yaml' }, { git })
    expect('complaint' in opened && opened.complaint.code).toBe('UNKNOWN_REVISION')
    expect(asked).toEqual(['rev-parse --show-prefix'])
  })
})

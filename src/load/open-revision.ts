import { posix } from 'node:path'
import { type GitTree, gitTree } from './git-tree.ts'
import type { Host } from './host.ts'
import { limits } from './limits.ts'
import type { GitAnswer, Repository } from './repository.ts'
import type { Revision } from './revision.ts'
import { revisionHost } from './revision-host.ts'
import type { Complaint } from './yaml-file.ts'

/** A host in which the path of a revision can be found, or why there is none. */
export async function openRevision(
  { revision, path }: Revision,
  repository: Repository,
): Promise<{ host: Host } | { complaint: Complaint }> {
  const prefix = await repository.git(['rev-parse', '--show-prefix'], limits.bytes)
  if ('failed' in prefix) return { complaint: complaintOf(prefix, 'NOT_A_REPOSITORY') }
  const top = await topOf(revision, repository)
  if (typeof top !== 'string') return { complaint: top }
  return found(gitTree(top, repository), textOf(prefix.output), path)
}

/** The id of the tree of a revision. A word that git could take for an option is no revision. */
async function topOf(revision: string, { git }: Repository): Promise<string | Complaint> {
  const unknown = { code: 'UNKNOWN_REVISION', with: { revision } }
  if (revision.startsWith('-') || hasControls(revision)) return unknown
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{tree}`]
  const answer = await git(words, limits.bytes)
  if ('failed' in answer) {
    const told = complaintOf(answer, 'UNKNOWN_REVISION')
    return told.code === unknown.code ? unknown : told
  }
  const id = textOf(answer.output)
  return /^[0-9a-f]{40,64}$/.test(id) ? id : unknown
}

const hasControls = (word: string): boolean => /\p{Cc}/u.test(word)

/** From the working directory first, then from the top as git reads it; a path that says where it starts stays there. */
async function found(
  tree: GitTree,
  folder: string,
  path: string,
): Promise<{ host: Host } | { complaint: Complaint }> {
  const starts = posix.isAbsolute(path) ? [] : /^\.{1,2}(\/|$)/.test(path) ? [folder] : [folder, '']
  let code = 'NOT_IN_REVISION'
  try {
    for (const start of starts) {
      const entry = await tree.at(posix.join(start, path))
      if (entry?.kind === 'file' || entry?.kind === 'folder') return { host: revisionHost(tree, start) }
      if (entry?.kind === 'link') code = 'LINK_IN_REVISION'
    }
  } catch (cause) {
    return {
      complaint: { code: 'GIT_FAILED', with: { detail: cause instanceof Error ? cause.message : '' } },
    }
  }
  return { complaint: { code, with: { path } } }
}

/** What to say where git fails: what it cannot find, it refuses. */
function complaintOf(answer: Extract<GitAnswer, { failed: string }>, refused: string): Complaint {
  if (answer.failed === 'not-installed') return { code: 'GIT_NOT_INSTALLED' }
  if (answer.failed === 'too-slow') return { code: 'GIT_TOO_SLOW' }
  return answer.told === '' || /not a git repository/i.test(answer.told)
    ? { code: refused }
    : { code: 'GIT_FAILED', with: { detail: answer.told } }
}

const textOf = (output: Uint8Array): string => new TextDecoder().decode(output).replace(/\r?\n$/, '')

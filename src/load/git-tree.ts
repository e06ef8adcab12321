import { limits } from './limits.ts'
import type { Repository } from './repository.ts'

/** What stands at a path of a revision; a link is neither followed nor read. */
export interface TreeEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  readonly id: string
  readonly name: string
}

/** Reads the tree of a revision folder by folder. Git is only ever handed ids that it gave itself, never a path. */
export interface GitTree {
  /** The entry at a path with `/`, `''` being the top; nothing if there is none. */
  readonly at: (path: string) => Promise<TreeEntry | undefined>
  readonly entriesOf: (folder: TreeEntry) => Promise<readonly TreeEntry[]>
  /** Rejects if it cannot be read. */
  readonly bytesOf: (file: TreeEntry, maximum: number) => Promise<Uint8Array>
}

/** The tree whose top has this id. */
export function gitTree(top: string, { git }: Repository): GitTree {
  const listed = new Map<string, Promise<readonly TreeEntry[]>>()
  const entriesOf = ({ id }: TreeEntry): Promise<readonly TreeEntry[]> => {
    const known = listed.get(id) ?? list(id, git)
    listed.set(id, known)
    return known
  }
  return {
    entriesOf,
    at: async path => {
      let here: TreeEntry | undefined = { kind: 'folder', id: top, name: '' }
      for (const step of path.split('/').filter(part => part !== '' && part !== '.')) {
        if (here?.kind !== 'folder') return undefined
        here = (await entriesOf(here)).find(({ name }) => name === step)
      }
      return here
    },
    bytesOf: async ({ id }, maximum) => {
      const answer = await git(['cat-file', 'blob', id], maximum)
      if ('failed' in answer) throw new Error(answer.told)
      return answer.output
    },
  }
}

const kinds: Readonly<Record<string, TreeEntry['kind']>> = {
  '100644': 'file',
  '100755': 'file',
  '040000': 'folder',
  '120000': 'link',
}

async function list(id: string, git: Repository['git']): Promise<readonly TreeEntry[]> {
  const answer = await git(['ls-tree', '-z', '--full-tree', id], limits.listing)
  if ('failed' in answer) throw new Error(answer.told)
  if (answer.output.byteLength > limits.listing) throw new Error('too many files in a folder')
  return new TextDecoder()
    .decode(answer.output)
    .split('\0')
    .flatMap(line => {
      const [, mode = '', entry = '', name = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
      return entry === '' ? [] : [{ kind: kinds[mode] ?? 'other', id: entry, name }]
    })
}

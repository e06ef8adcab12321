import { join, relative, resolve, sep } from 'node:path'
import { everyDesign } from './find-files.ts'
import type { GitTree, TreeEntry } from './git-tree.ts'
import type { Host } from './host.ts'

/** Where the files of a revision stand for the loader: below a folder of their own, which is not on the disk. */
const top = resolve('/revision')

/** A host whose files are those of a revision; `folder` is where paths start, counted from the top of the repository. */
export function revisionHost(tree: GitTree, folder: string): Host {
  const entryAt = async (path: string): Promise<TreeEntry | undefined> => {
    const way = relative(top, path).split(sep)
    const entry = way[0] === '..' ? undefined : await tree.at(way.join('/'))
    return entry?.kind === 'file' || entry?.kind === 'folder' ? entry : undefined
  }
  const realPath = async (path: string): Promise<string> => {
    if (!(await entryAt(path))) throw new Error(`nothing at ${path}`)
    return path
  }
  return {
    cwd: join(top, folder),
    readFile: async (path, maximum) => {
      const entry = await entryAt(path)
      if (entry?.kind !== 'file') throw new Error(`no file at ${path}`)
      return tree.bytesOf(entry, maximum)
    },
    realPath,
    // No link is followed in a revision: every file has one name.
    idOf: realPath,
    kindOf: async path => {
      const entry = await entryAt(path).catch(() => undefined)
      return entry ? (entry.kind === 'file' ? 'file' : 'folder') : 'nothing'
    },
    // A folder is searched as on the disk; git knows no globs in a revision, and so does nobody here.
    list: async (glob, path) => {
      const entry = glob === everyDesign ? await entryAt(path).catch(() => undefined) : undefined
      return entry?.kind === 'folder' ? designsBelow(tree, entry) : []
    },
    stdin: () => Promise.reject(new Error('a revision has no standard input')),
  }
}

async function designsBelow(tree: GitTree, folder: TreeEntry): Promise<readonly string[]> {
  const entries = await tree.entriesOf(folder).catch(() => [])
  const shown = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
  const found: string[] = []
  for (const { kind, name, id } of shown) {
    if (kind === 'file' && /\.(yaml|yml|json)$/.test(name)) found.push(name)
    if (kind !== 'folder') continue
    for (const file of await designsBelow(tree, { kind, name, id })) found.push(`${name}/${file}`)
  }
  return found
}

import { relative, resolve, sep } from 'node:path'
import type { PackContents } from '../../model/pack.ts'
import { everyDesign } from '../find-files.ts'
import type { Host } from '../host.ts'

/** Where the files of a pack stand for the loader: below a folder of their own, which is not on the disk. */
const top = resolve('/pack')

/** A host whose files are those of a pack, and no others. */
export function packHost(files: PackContents): Host {
  const nameOf = (path: string): string => relative(top, path).split(sep).join('/')
  const realPath = async (path: string): Promise<string> => {
    if (kindAt(nameOf(path)) === 'nothing') throw new Error(`nothing at ${path}`)
    return path
  }
  const names = [...files.keys()]
  const kindAt = (name: string) => {
    if (files.has(name)) return 'file'
    return name === '' || names.some(one => one.startsWith(`${name}/`)) ? 'folder' : 'nothing'
  }
  return {
    cwd: top,
    readFile: async path => {
      const found = files.get(nameOf(path))
      if (!found) throw new Error(`no file at ${path}`)
      return found
    },
    realPath,
    // No link is followed in a pack: every file has one name.
    idOf: realPath,
    kindOf: async path => kindAt(nameOf(path)),
    list: async (glob, path) => {
      const folder = `${nameOf(path)}/`
      if (glob !== everyDesign) return []
      return names
        .filter(name => name.startsWith(folder) && /\.(yaml|yml|json)$/.test(name))
        .map(name => name.slice(folder.length))
    },
    stdin: () => Promise.reject(new Error('a pack has no standard input')),
  }
}

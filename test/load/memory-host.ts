import { posix } from 'node:path'
import type { Host } from '../../src/load/host.ts'

type Content = string | Uint8Array | { readonly link: string } | 'unreadable'

/** A host whose files are in memory, by absolute path; a link leads to another path. */
export function memoryHost(files: Readonly<Record<string, Content>>, more: Partial<Host> = {}): Host {
  const cwd = more.cwd ?? '/home/analyst'
  const real = (path: string): string => {
    const content = files[path]
    return typeof content === 'object' && 'link' in content ? real(content.link) : path
  }
  const isFolder = (path: string) =>
    Object.keys(files).some(file => file.startsWith(path === '/' ? '/' : `${path}/`))
  const kindOf = (path: string) =>
    files[path] !== undefined ? 'file' : isFolder(path) ? 'folder' : 'nothing'
  return {
    cwd,
    readFile: async path => {
      const content = files[real(path)]
      if (
        content === undefined ||
        content === 'unreadable' ||
        (typeof content === 'object' && 'link' in content)
      )
        throw new Error(`cannot read ${path}`)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    realPath: async path => {
      if (kindOf(real(path)) === 'nothing') throw new Error(`nothing at ${path}`)
      return real(path)
    },
    idOf: async path => {
      if (kindOf(real(path)) === 'nothing') throw new Error(`nothing at ${path}`)
      return real(path)
    },
    kindOf: async path => kindOf(path),
    list: async (glob, folder) =>
      Object.keys(files)
        .filter(file => file.startsWith(`${folder}/`))
        .map(file => posix.relative(folder, file))
        .filter(file => matches(file, glob)),
    stdin: async () => new Uint8Array(),
    ...more,
  }
}

const matches = (file: string, glob: string): boolean => {
  const pattern = glob
    .replaceAll('.', '\\.')
    .replaceAll('**/', '(.+/)?')
    .replaceAll(/(?<!\))\*/g, '[^/]*')
    .replaceAll(/\{([^}]*)\}/g, (_, words: string) => `(${words.replaceAll(',', '|')})`)
  return new RegExp(`^${pattern}$`).test(file)
}

import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Host } from './host.ts'
import type { Complaint } from './yaml-file.ts'

/** A file that another one names: where it really is, and how to show it. */
export interface ConfinedPath {
  readonly real: string
  readonly shown: string
}

/**
 * The file that another one names, which is inside the folder of that one or inside the working directory, links
 * followed; what is outside is not even looked for.
 */
export async function confinedPath(
  named: string,
  { from, absent }: { readonly from: string; readonly absent: string },
  host: Host,
): Promise<ConfinedPath | { complaint: Complaint }> {
  const folder = from === '-' ? host.cwd : dirname(resolve(host.cwd, from))
  const whole = resolve(folder, named)
  const roots = [folder, host.cwd]
  const outside = { complaint: { code: 'PATH_OUTSIDE', with: { path: named } } }
  if (!roots.some(root => inside(root, whole))) return outside
  const real = await realPath(whole, host)
  if (real === undefined) return { complaint: { code: absent, with: { path: named } } }
  const realRoots = await Promise.all(roots.map(root => realPath(root, host)))
  if (!realRoots.some(root => root !== undefined && inside(root, real))) return outside
  return { real, shown: besideOf(from, named) }
}

/** The path of a file that another one names, as a user would write it. */
export const besideOf = (from: string, named: string): string =>
  (isAbsolute(named) ? named : join(from === '-' ? '' : dirname(from), named)).replaceAll('\\', '/')

const inside = (root: string, path: string): boolean => {
  const way = relative(root, path)
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way)
}

const realPath = async (path: string, host: Host): Promise<string | undefined> => {
  try {
    return await host.realPath(path)
  } catch {
    return undefined
  }
}

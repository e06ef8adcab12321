import type { Renaming } from '../../model/difference.ts'

/** Gives a path the form that both sides share: ids as the second design has them, pairs of bodies in one order. */
export type CommonPath = (path: string) => string

/** The common form of the paths of the first design; of the second, when nothing is said to be renamed. */
export function commonPath(renamed: readonly Renaming[]): CommonPath {
  const idsNow = new Map(renamed.map(({ of, before, after }) => [`${of}/${before}`, after]))
  const now = (of: Renaming['of'], id: string): string => idsNow.get(`${of}/${id}`) ?? id
  return path => {
    const [head = '', id = '', ...rest] = path.split('/')
    if (head === 'separations') {
      const pair = id.split('+').map(body => now('bodies', body))
      return [head, pair.sort().join('+'), ...rest].join('/')
    }
    return head === 'bodies' || head === 'mandates' ? [head, now(head, id), ...rest].join('/') : path
  }
}

/** What a path belongs to: `bodies/x`, `mandates/x`, `separations/x+y`, or its first word. */
export const ownerOf = (path: string): string => {
  const [head = '', id] = path.split('/')
  return id !== undefined && ['bodies', 'mandates', 'separations'].includes(head) ? `${head}/${id}` : head
}

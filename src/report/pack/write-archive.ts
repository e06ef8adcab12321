import { zipSync } from 'fflate'
import type { PackContents } from '../../model/pack.ts'

/** The first day that an archive can name, wherever in the world it is written. */
const firstDay = () => new Date(1980, 0, 1)

/** One archive of all files, in the order of their names: same files, same bytes. */
export const writeArchive = (files: PackContents): Uint8Array =>
  zipSync(Object.fromEntries([...files].toSorted(byName)), { mtime: firstDay(), level: 6 })

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1

import { relative, resolve } from 'node:path'
import { packagedRules } from '../../load/packaged-rules.ts'
import type { Host } from '../host.ts'

/** The rule pack that a call names; the packaged rules are no pack, since they are known anyway. */
export const packIn = (folder: string | undefined, { cwd }: Host): string | undefined =>
  folder !== undefined && resolve(cwd, folder) === resolve(packagedRules) ? undefined : folder

/** The packaged rules as seen from where the call is made, if they lie below it. */
export function packagedFolder({ cwd }: Host): string {
  const below = relative(cwd, packagedRules)
  return below === '' || below.startsWith('..') ? packagedRules : below
}

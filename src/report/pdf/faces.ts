import { createRequire } from 'node:module'

/** The letters that a report is set in. */
export type Face = 'regular' | 'strong' | 'code'

/** Their files: DejaVu has every letter and every sign of the reports, and most other scripts that read from left to right. */
const files: Readonly<Record<Face, string>> = {
  regular: 'DejaVuSansCondensed',
  strong: 'DejaVuSansCondensed-Bold',
  code: 'DejaVuSansMono',
}

/** The faces there are. */
export const faces = Object.keys(files) as readonly Face[]

/** Where the file of a face lies: in a package of its own. */
export const faceFile = (face: Face): string =>
  createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${files[face]}.ttf`)

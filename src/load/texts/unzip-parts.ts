import { archiveParts } from '../archive-parts.ts'
import { limits } from '../limits.ts'
import { TextFault } from './text-fault.ts'

/** The parts of the archive of a text that are wanted. */
export const unzipParts = (
  archive: Uint8Array,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Uint8Array> =>
  archiveParts(archive, {
    isWanted: name => wanted.has(name),
    parts: limits.parts,
    inflated: limits.inflated,
    refuse: why =>
      why === 'parts'
        ? new TextFault('TEXT_TOO_MANY_PARTS', { limit: `${limits.parts}` })
        : new TextFault('TEXT_SWELLS', { limit: `${limits.inflated / 1024 / 1024}` }),
  })

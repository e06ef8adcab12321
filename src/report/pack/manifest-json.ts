import type { PackManifest } from '../../model/pack.ts'
import { formatHead, jsonText } from '../json/json-text.ts'

/** `opcat/pack/1`: what a pack holds, and all that its reports were made with. */
export const manifestJson = ({ version, ...manifest }: PackManifest): string =>
  jsonText({ ...formatHead('pack', { version }), ...manifest })

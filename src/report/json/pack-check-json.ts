import type { CheckInput } from '../pack/check-document.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/pack-check/1`: what is not as a pack says, and what does not follow from it. */
export const packCheckJson = ({ check, view }: CheckInput): string =>
  jsonText({ ...formatHead('pack-check', view), language: view.language, ...check })

import type { Notice } from './notice.ts'

/** How much a notice weighs, the gravest first. What is excused weighs least, whatever it is. */
export const weights = [
  'unusable',
  'obligation',
  'recommendation',
  'position',
  'undetermined',
  'met',
  'not-applicable',
  'excused',
] as const

export type Weight = (typeof weights)[number]

/** The weight of a notice: what is unmet weighs by its strength; a human who attests settles what is undetermined. */
export function weightOf({ outcome, topic, excuse }: Notice): Weight {
  if (excuse !== undefined && !(excuse.by === 'attestation' && excuse.verdict === 'unmet')) return 'excused'
  const settled = excuse === undefined ? outcome : 'unmet'
  return settled === 'unmet' ? (topic.strength ?? 'position') : settled
}

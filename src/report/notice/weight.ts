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

/** The weight of a notice: what is unmet, or attested to be, weighs by its strength. */
export const weightOf = ({ counts, topic }: Notice): Weight =>
  counts === 'unmet' ? (topic.strength ?? 'position') : counts

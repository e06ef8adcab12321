import type { Remark } from '../../model/lint.ts'
import type { LintInput } from '../lint/lint-document.ts'
import { remarkText } from '../lint/remark-text.ts'
import type { View } from '../view.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/lint/1`: what is wrong or odd in rules, norms, vocabulary and words. */
export const lintJson = ({ lint: { remarks, rules, pairs }, view }: LintInput): string =>
  jsonText({
    ...formatHead('lint', view),
    language: view.language,
    rules,
    pairs,
    faults: remarks.filter(({ level }) => level === 'fault').length,
    notes: remarks.filter(({ level }) => level === 'note').length,
    remarks: remarks.map(remark => remarkJson(remark, view)),
  })

/** One thing that lint has to say, and where. */
export const remarkJson = (remark: Remark, view: View) => ({
  code: remark.code,
  level: remark.level,
  text: remarkText(remark, { ...view, depth: 'full' }),
  with: remark.with,
  about: remark.about,
  ...remark.position,
})

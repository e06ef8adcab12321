import type { Batch, Notice } from '../notice/notice.ts'
import { groundLine, noticeRemarks, noticeSentence } from '../notice/notice-lines.ts'
import { type Weight, weightOf } from '../notice/weight.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'
import { xmlElement, xmlText } from './xml.ts'

/** What JUnit makes of a notice: it knows no strength and no “unknown”. */
export type Result = 'failure' | 'skipped' | 'error' | 'passed'

const results = {
  unusable: 'error',
  obligation: 'failure',
  recommendation: 'failure',
  position: 'failure',
  undetermined: 'skipped',
  met: 'passed',
  'not-applicable': 'skipped',
  excused: 'skipped',
} as const satisfies Record<Weight, Result>

export const resultOf = (notice: Notice): Result => results[weightOf(notice)]

/** A notice as a test case, under the theme of its rule. */
export function junitCase(notice: Notice, batch: Batch, view: View): readonly string[] {
  const { topic, place } = notice
  const attributes = {
    classname: [batch.id, topic.theme ?? topic.id].join('.'),
    name: caseName(notice, view),
    file: place.file,
    line: place.line,
  }
  const result = resultOf(notice)
  if (result === 'passed') return xmlElement('testcase', attributes)
  return xmlElement('testcase', attributes, outcome(result, notice, view))
}

/** Readable, and one of its kind within a design: rule, subject and plane. */
function caseName({ topic, subject, plane, place, fingerprint }: Notice, view: View): string {
  if (subject === undefined || plane === undefined)
    return `${topic.id} (${[place.file, place.line, place.column].filter(Boolean).join(':')})`
  return word(view, 'notices.case', {
    title: topic.title,
    subject: subject.name,
    plane: word(view, `plane.${plane}`),
    rule: topic.id,
  })
}

/** A line by itself, so that the text below it can be read as it is. */
function outcome(result: Result, notice: Notice, view: View): readonly string[] {
  const { topic, message, excuse, grounds } = notice
  const told = excuse?.text ?? message
  const lines = [
    noticeSentence(notice, view),
    ...grounds.map(groundLine),
    ...noticeRemarks(notice, view),
    ...(topic.cited === '' ? [] : [topic.cited]),
  ]
  return xmlElement(
    result,
    { message: told, type: result === 'skipped' ? undefined : (topic.strength ?? topic.id) },
    lines.map(xmlText),
  )
}

import type { NoticeWriter } from '../notice/from-notices.ts'
import type { Batch, Outcome } from '../notice/notice.ts'
import type { Depth, View } from '../view.ts'
import { junitCase, type Result, resultOf } from './junit-case.ts'
import { xmlElement } from './xml.ts'

/** What does not apply was not tried. */
const wanted = {
  brief: ['unmet'],
  standard: ['unmet', 'undetermined', 'met'],
  full: ['unmet', 'undetermined', 'met'],
} as const satisfies Record<Depth, readonly Outcome[]>

const head = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="opcat">\n'

/** JUnit XML: a suite for each design, a case for each rule, subject and plane; written design by design. */
export const writeJunit = (view: View): NoticeWriter => ({
  wanted: wanted[view.depth],
  open: head,
  each: batch => suite(batch, view),
  close: unusable => `${unusable.map(batch => suite(batch, view)).join('')}</testsuites>\n`,
  apart: true,
})

function suite(batch: Batch, view: View): string {
  const { id, name, file, notices } = batch
  const results = notices.map(resultOf)
  const number = (result: Result): number => results.filter(one => one === result).length
  const attributes = {
    name,
    tests: notices.length,
    failures: number('failure'),
    errors: number('error'),
    skipped: number('skipped'),
    id,
    file,
  }
  const lines = xmlElement(
    'testsuite',
    attributes,
    notices.flatMap(notice => junitCase(notice, batch, view)),
  )
  return `${lines.map(line => `  ${line}`).join('\n')}\n`
}

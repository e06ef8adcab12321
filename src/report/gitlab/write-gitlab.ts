import { jsonLine } from '../json/json-text.ts'
import type { NoticeWriter } from '../notice/from-notices.ts'
import type { Batch, Notice, Outcome } from '../notice/notice.ts'
import { noticeRemarks, noticeSentence, noticeTitle } from '../notice/notice-lines.ts'
import { type Weight, weightOf } from '../notice/weight.ts'
import type { Depth, View } from '../view.ts'

const wanted = {
  brief: ['unmet'],
  standard: ['unmet', 'undetermined'],
  full: ['unmet', 'undetermined'],
} as const satisfies Record<Depth, readonly Outcome[]>

/** GitLab's words; what is excused is left out, as what is met. */
const severities = {
  unusable: 'blocker',
  obligation: 'major',
  recommendation: 'minor',
  position: 'info',
  undetermined: 'info',
  met: 'none',
  'not-applicable': 'none',
  excused: 'none',
} as const satisfies Record<Weight, string>

/** A code quality report for GitLab, written design by design. */
export function writeGitlab(view: View): NoticeWriter {
  let begun = false
  const entries = (batch: Batch): string =>
    batch.notices
      .flatMap(notice => entryOf(notice, view))
      .map(entry => {
        const before = begun ? ',' : '['
        begun = true
        return `${before}\n  ${jsonLine(entry)}`
      })
      .join('')
  return {
    wanted: wanted[view.depth],
    each: entries,
    close: unusable => {
      const text = unusable.map(entries).join('')
      return `${text}${begun ? '\n' : '['}]\n`
    },
  }
}

function entryOf(notice: Notice, view: View) {
  const { topic, place, fingerprint } = notice
  const severity = severities[weightOf(notice)]
  if (severity === 'none') return []
  const description = [
    noticeTitle(notice, view),
    noticeSentence(notice, view),
    ...noticeRemarks(notice, view),
  ]
  return [
    {
      description: description.join(' – '),
      check_name: topic.id,
      fingerprint,
      severity,
      location: { path: place.file, lines: { begin: place.line ?? 1 } },
    },
  ]
}

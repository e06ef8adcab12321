import type { Notice } from '../notice/notice.ts'
import { noticeRemarks, noticeSentence } from '../notice/notice-lines.ts'
import type { View } from '../view.ts'
import { relatedLocations, sarifLocation } from './sarif-location.ts'
import { levels } from './sarif-rule.ts'
import { messageText } from './sarif-text.ts'

/** What the results of a run have in common. */
export interface Run {
  readonly view: View
  readonly ruleIndex: (id: string) => number
  /** Whether anything is excused: then SARIF wants it said of every result that it is, or is not. */
  readonly excuses: boolean
  readonly baseline: boolean
}

/** A notice as a SARIF result: unmet is `fail`, undetermined a human has to `review`. */
export function sarifResult(notice: Notice, { view, ruleIndex, excuses, baseline }: Run) {
  const { topic, excuse, fingerprint } = notice
  const lines = [noticeSentence(notice, view), ...noticeRemarks(notice, view)]
  const related = relatedLocations(notice)
  return {
    ruleId: topic.id,
    ruleIndex: ruleIndex(topic.id),
    ...kindOf(notice),
    message: { text: messageText(lines.join('\n')) },
    locations: [sarifLocation(notice)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: { 'opcatFinding/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...(excuses ? { suppressions: suppressionsOf(notice) } : {}),
    ...(baseline ? { baselineState: excuse?.by === 'baseline' ? 'unchanged' : 'new' } : {}),
    properties: propertiesOf(notice),
  }
}

/** Only what fails has a level. */
function kindOf(notice: Notice) {
  const { outcome, counts, topic } = notice
  const settled = counts === 'excused' ? outcome : counts
  if (settled === 'unmet') return { kind: 'fail', level: levels[topic.strength ?? 'position'] }
  const kinds = { undetermined: 'review', met: 'pass', 'not-applicable': 'notApplicable', unusable: 'open' }
  return { kind: kinds[settled], level: 'none' }
}

const suppressionsOf = ({ excuse, counts }: Notice) =>
  excuse && counts === 'excused' ? [{ kind: 'external', status: 'accepted', justification: excuse.text }] : []

function propertiesOf({ design, subject, plane, outcome, topic, excuse }: Notice) {
  return {
    ...(design === undefined ? {} : { design }),
    ...(subject === undefined ? {} : { subject: subject.id }),
    ...(plane === undefined ? {} : { plane }),
    verdict: outcome,
    ...(topic.strength === undefined ? {} : { strength: topic.strength }),
    ...(excuse?.attested ? { attested: excuse.attested } : {}),
  }
}

import type { Evidence, Finding } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import { nameSubject } from '../name-subject.ts'
import { nameWitness } from '../name-witness.ts'
import { say } from '../say.ts'
import type { DesignView } from '../view.ts'
import { briefText } from './brief-text.ts'
import type { Excuse } from './excuse.ts'
import { factText, gapText } from './fact-text.ts'
import { firstEvidence, firstGap } from './first-place.ts'
import type { Spot } from './nearest-fact.ts'
import type { Ground, Notice, Place, Topic } from './notice.ts'
import { relativePath } from './relative-path.ts'

/** Facts of one notice; what a finding rests on beyond these is told by `explain`. */
const most = 50

/** What is known of a rule before any design, so that it is worked out once. */
export interface Reading {
  readonly rule: Rule
  readonly topic: Topic
  readonly asked: ReadonlySet<string>
}

/** What surrounds a finding. */
export interface Around {
  readonly reading: Reading
  readonly view: DesignView
  readonly nearest: (path: string) => Spot
  readonly excuse: Excuse | undefined
}

/** A finding as line formats tell it. */
export function findingNotice(finding: Finding, { reading, view, nearest, excuse }: Around): Notice {
  const { rule, topic, asked } = reading
  const { subject, plane, verdict, fingerprint } = finding
  const { message, remedy } = say(finding, rule, view)
  const first = verdict === 'undetermined' ? undefined : firstEvidence(finding, asked, view)
  const ground = (evidence: Evidence): Ground => ({
    text: factText(evidence, plane, view),
    place: placed(evidence, view),
  })
  const rest = finding.evidence.filter(evidence => evidence !== first)
  return {
    topic,
    outcome: verdict,
    design: view.design.id,
    subject: { id: subject, name: briefText(nameSubject(subject, view)) || subject },
    plane,
    message: briefText(message) || topic.title,
    place: placed(first ?? firstGap(finding, nearest), view),
    grounds: [...(first ? [first] : []), ...rest].slice(0, most).map(ground),
    remarks: remarksOf(finding, rule, view),
    remedy: verdict === 'unmet' ? briefText(remedy) : '',
    fingerprint,
    ...(excuse ? { excuse } : {}),
  }
}

const placed = ({ file, line, column }: Spot, { folder = '/' }: DesignView): Place => ({
  file: relativePath(file, folder),
  line,
  column,
})

/** Who comes closest, unless the sentence names it; what is not known. */
function remarksOf({ witness, gaps, verdict }: Finding, rule: Rule, view: DesignView): readonly string[] {
  if (verdict === 'met' || verdict === 'not-applicable') return []
  const told = Object.values(rule.says[verdict]).some(text => text.includes('{witness.'))
  return [
    ...(witness && !told ? [briefText(nameWitness(witness, view))] : []),
    ...gaps.slice(0, most).map(gap => gapText(gap, view)),
  ]
}

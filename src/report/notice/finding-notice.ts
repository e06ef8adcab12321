import { countsAs } from '../../engine/standing/counts-as.ts'
import type { Evidence, Finding } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import type { Attested, Excuse, Standing } from '../../model/standing.ts'
import { nameSubject } from '../name-subject.ts'
import { nameWitness } from '../name-witness.ts'
import { say } from '../say.ts'
import { toldExcuse } from '../standing/excuse-text.ts'
import type { DesignView } from '../view.ts'
import { capitalised } from '../word.ts'
import { briefText } from './brief-text.ts'
import { factText, gapText } from './fact-text.ts'
import { firstEvidence, firstGap } from './first-place.ts'
import type { Spot } from './nearest-fact.ts'
import type { Ground, Notice, Place, ToldExcuse, Topic } from './notice.ts'
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
  readonly standing: Standing
}

/** A finding as line formats tell it. */
export function findingNotice(finding: Finding, { reading, view, nearest, standing }: Around): Notice {
  const { rule, topic, asked } = reading
  const { subject, plane, verdict, fingerprint } = finding
  const excuse = standing.excuses.get(fingerprint)
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
    counts: countOf(finding, standing),
    design: view.design.id,
    subject: { id: subject, name: briefText(nameSubject(subject, view)) || subject },
    plane,
    message: briefText(message) || topic.title,
    place: placed(first ?? firstGap(finding, nearest), view),
    grounds: [...(first ? [first] : []), ...rest].slice(0, most).map(ground),
    remarks: remarksOf(finding, rule, view),
    remedy: verdict === 'unmet' ? briefText(remedy) : '',
    fingerprint,
    ...(excuse ? { excuse: excuseOf(excuse, view) } : {}),
  }
}

/** What is settled needs no excuse. */
function countOf(finding: Finding, standing: Standing): Notice['counts'] {
  const { verdict } = finding
  if (verdict === 'met' || verdict === 'not-applicable') return verdict
  const counts = countsAs(finding, standing)
  return counts === 'nothing' ? 'excused' : counts
}

function excuseOf(excuse: Excuse, view: DesignView): ToldExcuse {
  const attested = excuse.by === 'attestation' ? excuse : excuse.by === 'waiver' ? excuse.attested : undefined
  return {
    by: excuse.by,
    text: briefText(capitalised(toldExcuse(excuse, view))),
    ...(attested ? { attested: cleanly(attested) } : {}),
  }
}

const cleanly = ({ reason, author, expires, ...rest }: Attested): Attested => ({
  ...rest,
  reason: briefText(reason),
  author: briefText(author),
  expires: briefText(expires),
})

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

import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Plane } from '../../model/truth.ts'
import type { AssessEnd, Assessed } from '../assess/assess-document.ts'
import { quotesByFact } from '../assess/quote-remark.ts'
import { nameSubject } from '../name-subject.ts'
import { ruleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { briefText } from './brief-text.ts'
import { findingNotice, type Reading } from './finding-notice.ts'
import { askedBy } from './first-place.ts'
import type { Teller } from './from-notices.ts'
import { nearestFact } from './nearest-fact.ts'
import type { Batch, Outcome, Topic } from './notice.ts'
import { problemNotices } from './problem-notices.ts'
import { relativePath } from './relative-path.ts'
import { ruleTopic } from './rule-topic.ts'

/** What a gap report has to tell: the findings on each design, then what is wrong with the inputs that are none. */
export const assessTeller = (view: View, wanted: ReadonlySet<Outcome>): Teller<Assessed, AssessEnd> => ({
  each: assessedNotices(view, wanted),
  close: ({ problems }) => problemNotices(problems, view),
})

/** Tells the findings on one design after another; what holds for a rule is worked out once. */
export function assessedNotices(view: View, wanted: ReadonlySet<Outcome>): (assessed: Assessed) => Batch {
  const readingOf = readings(view)
  return ({ design, assessment, standing }) => {
    const own = { ...view, design, standing, quotes: quotesByFact(assessment.quotes) }
    const nearest = nearestFact(design)
    return {
      id: design.id,
      name: briefText(nameSubject('mechanism', own)) || design.id,
      file: relativePath(design.file, view.folder ?? '/'),
      notices: flatMapped(assessment.requirements, ({ rule, plane, findings }) =>
        findings
          .filter(({ verdict }) => wanted.has(verdict))
          .map(one => findingNotice(one, { reading: readingOf(rule, plane), view: own, nearest, standing })),
      ),
    }
  }
}

function readings(view: View): (rule: string, plane: Plane) => Reading {
  const topics = new Map<string, Topic>()
  const known = new Map<string, Reading>()
  return (id, plane) => {
    const key = `${id}@${plane}`
    const rule = ruleOf(id, view)
    const topic = topics.get(id) ?? ruleTopic(rule, view)
    const reading = known.get(key) ?? { rule, topic, asked: askedBy(rule, plane, view) }
    topics.set(id, topic)
    known.set(key, reading)
    return reading
  }
}

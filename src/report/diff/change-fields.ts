import type { Finding } from '../../model/assessment.ts'
import { type Absent, changes, type FindingChange, type RequirementChange } from '../../model/difference.ts'
import type { Rule } from '../../model/rule.ts'
import type { Verdict } from '../../model/truth.ts'
import { line, span } from '../document/blocks.ts'
import type { Field } from '../document/document.ts'
import { fold } from '../fold.ts'
import { grouped } from '../grouped.ts'
import { nameSubjects } from '../name-subject.ts'
import { capitalised, word } from '../word.ts'
import { changeItems } from './change-items.ts'
import type { Views } from './diff-document.ts'
import { transition } from './transition.ts'

/** What became of one requirement: a sentence for each set of subjects that share it, then the whole if it differs. */
export function changeFields(requirement: RequirementChange, rule: Rule, views: Views): readonly Field[] {
  const view = views.after
  const { plane, before, after, findings } = requirement
  const told = foldedChanges(findings, rule, views)
  const whole = told.length > 1 || findings.some(one => transitionKey(one) !== `${before} ${after}`)
  return [
    ...told.map(({ alike, message }, index) => ({
      label: index === 0 ? capitalised(word(view, `plane.${plane}`)) : '',
      text: line(
        ...transition(verdictIn(alike, 'before'), verdictIn(alike, 'after'), view),
        span(' · ', 'quiet'),
        message,
      ),
      items: changeItems(alike, plane, views),
    })),
    ...(whole
      ? [
          {
            label: '',
            text: line(
              span(`${word(view, 'diff.whole')}${word(view, 'list.colon')}`, 'quiet'),
              ...transition(before, after, view),
            ),
          },
        ]
      : []),
  ]
}

interface Told {
  readonly alike: readonly FindingChange[]
  readonly message: string
}

const verdictOf = (side: Finding | Absent): Verdict | Absent => (side === 'absent' ? side : side.verdict)

const verdictIn = (alike: readonly FindingChange[], side: 'before' | 'after'): Verdict | Absent =>
  verdictOf(alike[0]?.[side] ?? 'absent')

const transitionKey = ({ before, after }: FindingChange): string => `${verdictOf(before)} ${verdictOf(after)}`

/** Changes whose verdicts are alike and whose sentences differ by their subject alone; the worst first. */
function foldedChanges(findings: readonly FindingChange[], rule: Rule, views: Views): readonly Told[] {
  const worstFirst = findings.toSorted((one, other) => rank(one) - rank(other))
  return [...grouped(worstFirst, transitionKey).values()].flatMap(same => {
    const now = same.flatMap(({ after }) => (after === 'absent' ? [] : [after]))
    if (now.length === 0) return [gone(same, views.before)]
    return fold(now, rule, views.after).map(({ findings: folded, said }) => ({
      alike: same.filter(({ after }) => after !== 'absent' && folded.includes(after)),
      message: said.message,
    }))
  })
}

const rank = ({ change }: FindingChange): number => changes.indexOf(change)

const gone = (alike: readonly FindingChange[], view: Views['before']): Told => ({
  alike,
  message: word(view, 'diff.not-asked', {
    subject: nameSubjects(
      alike.map(({ subject }) => subject),
      view,
    ),
  }),
})

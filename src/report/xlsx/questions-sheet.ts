import { ask } from '../../engine/ask.ts'
import type { Question } from '../../model/question.ts'
import { answerLabels } from '../ask/answer-label.ts'
import type { Assessed } from '../assess/assess-document.ts'
import { inLanguage } from '../in-language.ts'
import { factPath, nameFact, questionOf } from '../name-fact.ts'
import { nameSubject } from '../name-subject.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'
import { headOf, type SheetColumn, tableSheet } from './table-sheet.ts'
import type { Sheet } from './workbook.ts'

interface Asked {
  readonly one: Question
  readonly view: DesignView
}

/** What is not known, ranked by what it would settle; `opcat ask` gives it as a form. */
export function questionsSheet(all: readonly Assessed[], view: View): Sheet {
  const rows = all.flatMap(({ design, assessment }) =>
    ask(assessment.requirements, view.knowledge.vocabulary).map(
      (one): Asked => ({ one, view: { ...view, design } }),
    ),
  )
  const columns: readonly SheetColumn<Asked>[] = [
    { head: headOf('settles', view), width: 12, cell: ({ one }) => one.settles.length, tone: () => 'number' },
    {
      head: headOf('design', view),
      width: 24,
      cell: asked => inLanguage(asked.view.design.name, view.language),
    },
    { head: headOf('subject', view), width: 24, cell: ownerOf },
    {
      head: headOf('fact', view),
      width: 34,
      cell: ({ one, view: own }) => nameFact(one.path, own),
      tone: () => 'strong',
    },
    {
      head: headOf('plane', view),
      width: 12,
      cell: ({ one }) => (one.plane === 'both' ? undefined : word(view, `plane.${one.plane}`)),
    },
    {
      head: headOf('question', view),
      width: 50,
      cell: ({ one, view: own }) => questionOf(one.path, one.plane, own),
    },
    {
      head: headOf('answers', view),
      width: 34,
      cell: ({ one, view: own }) => answerLabels(factPath(one.path, own), own).join('; '),
    },
    { head: headOf('waiting', view), width: 60, cell: waitingOf },
  ]
  return { ...tableSheet(word(view, 'workbook.questions'), columns, rows, 0), large: true }
}

function ownerOf({ one, view }: Asked): string {
  const { owner } = factPath(one.path, view)
  return nameSubject(owner === 'mandates' ? 'mechanism' : (owner.split('/places')[0] ?? owner), view)
}

const waitingOf = ({ one, view }: Asked): string =>
  [...new Set([...one.settles, ...one.bearsOn].map(({ rule }) => titleOf(ruleOf(rule, view), view)))].join(
    '\n',
  )

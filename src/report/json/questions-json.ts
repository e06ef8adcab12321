import { ask } from '../../engine/ask.ts'
import type { Question } from '../../model/question.ts'
import type { AskInput } from '../ask/ask-document.ts'
import { factPath, nameOwnedFact, nameValue, questionOf } from '../name-fact.ts'
import type { DesignView } from '../view.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/questions/1`: the facts that are not known, ranked by what they would settle. */
export const questionsJson = ({ design, assessment, view }: AskInput): string =>
  jsonText({
    ...formatHead('questions', view),
    language: view.language,
    design: design.id,
    norms: assessment.norms,
    questions: ask(assessment.requirements, view.knowledge.vocabulary).map(one =>
      questionJson(one, { ...view, design }),
    ),
  })

/** A question, with the requirements that wait for its answer. */
export function questionJson(
  { path, plane, values, settles, bearsOn, gaps: [gap] }: Question,
  view: DesignView,
) {
  const { kind, member } = factPath(path, view)
  const waiting = [...settles, ...bearsOn]
  return {
    path,
    plane,
    name: nameOwnedFact(path, view),
    question: questionOf(path, plane, view),
    type: member === undefined && kind ? kind.type : ('yes-no' as const),
    values: values.map(value => ({ value, name: nameValue(value, view) })),
    kind: gap?.kind ?? ('not-stated' as const),
    settles: settles.length,
    bearsOn: bearsOn.length,
    rules: [...new Set(waiting.map(({ rule }) => rule))],
    ...(gap?.note ? { note: gap.note } : {}),
  }
}

import type { FactValue } from '../../model/design.ts'
import { valuesOf } from '../../model/fact-path.ts'
import type { FactKind } from '../../model/vocabulary.ts'
import { nameValue } from '../name-fact.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'

type Asked = { readonly kind?: FactKind; readonly member?: string }
type Answer = 'yes' | 'partial' | 'no'

/** A value as experts answer: YES, “PARTIAL: with restrictions”, NO, UNKNOWN, or the name of the value. */
export function answerLabel(value: FactValue, asked: Asked, view: View): string {
  if (value === 'unknown') return word(view, 'answers.is.unknown')
  const { kind, member } = asked
  if (typeof value === 'number' || kind?.type === 'date' || kind?.type === 'text') return String(value)
  const answer = answerOf(value, valuesOf(asked), view)
  const said = answer && word(view, `answers.is.${answer}`)
  if (said === undefined) return nameValue(value, view)
  const plain = member !== undefined || kind === undefined || kind.type === 'yes-no' || value === answer
  return plain ? said : said + word(view, 'list.colon') + nameValue(value, view)
}

/** What a drop-down offers: the values that answer a question, and UNKNOWN. */
export const answerLabels = (asked: Asked, view: View): readonly string[] => {
  const values = valuesOf(asked)
  return values.length === 0 || isList(asked)
    ? []
    : [...values, 'unknown'].map(value => answerLabel(value, asked, view))
}

const isList = ({ kind, member }: Asked): boolean => kind?.type === 'some-of' && member === undefined

/** `none` is a no only where another value is a yes: “Who appoints the members?” is not answered by NO. */
function answerOf(value: string, values: readonly string[], { knowledge }: View): Answer | undefined {
  const { yes = [], partial = [] } = knowledge.vocabulary.answers ?? {}
  if (value === 'yes' || value === 'no') return value
  if (partial.includes(value)) return 'partial'
  if (yes.includes(value)) return 'yes'
  return value === 'none' && values.some(one => yes.includes(one)) ? 'no' : undefined
}

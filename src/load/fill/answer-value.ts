import { valuesOf } from '../../model/fact-path.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import { languages } from '../../model/truth.ts'
import type { FactKind } from '../../model/vocabulary.ts'

type Asked = { readonly kind?: FactKind; readonly member?: string }

/** The value that an answer means; `several` where a YES or PARTIAL could mean more than one; nothing where none. */
export type Meant = { readonly value: string | number } | { readonly several: readonly string[] } | undefined

const answers = ['yes', 'partial', 'no', 'unknown'] as const

/**
 * What an answer means, in whichever language: a word of the vocabulary, its name, “PARTIAL: with restrictions”, or a
 * bare YES, PARTIAL, NO or UNKNOWN.
 */
export function answerValue(text: string, asked: Asked, knowledge: Knowledge): Meant {
  const said = folded(text)
  const bare = answers.find(answer => isWord(said, answer, knowledge))
  if (bare === 'unknown') return { value: 'unknown' }
  const { kind, member } = asked
  if (member === undefined && kind?.type === 'number') return numberFrom(said)
  if (member === undefined && kind?.type === 'date') return dateFrom(said)
  if (member === undefined && kind?.type === 'text') return { value: text.trim() }
  const values = valuesOf(asked)
  const listed =
    values.find(value => value === said) ??
    named(said, values, knowledge) ??
    prefixed(said, values, knowledge)
  if (listed !== undefined) return { value: listed }
  return bare ? graded(bare, values, knowledge) : undefined
}

/** As people type: capitals, spaces and forms of letters make no difference. */
const folded = (text: string): string => text.normalize().replace(/\s+/g, ' ').trim().toLowerCase()

const isWord = (said: string, answer: (typeof answers)[number], { words }: Knowledge): boolean =>
  said === answer ||
  languages.some(language => folded(words[language].get(`answers.is.${answer}`) ?? '') === said)

function named(said: string, values: readonly string[], { vocabulary }: Knowledge): string | undefined {
  const names = (value: string) => vocabulary.values.get(value) ?? {}
  const found = values.filter(value => Object.values(names(value)).some(name => folded(name) === said))
  return found.length === 1 ? found[0] : undefined
}

/** “PARTIAL: with restrictions” */
function prefixed(said: string, values: readonly string[], knowledge: Knowledge): string | undefined {
  const [first = '', ...rest] = said.split(':')
  const isAnswer = answers.some(answer => isWord(first.trim(), answer, knowledge))
  return isAnswer && rest.length > 0 ? named(rest.join(':').trim(), values, knowledge) : undefined
}

function graded(bare: 'yes' | 'partial' | 'no', values: readonly string[], { vocabulary }: Knowledge): Meant {
  const { yes = [], partial = [] } = vocabulary.answers ?? {}
  const found = values.filter(value =>
    bare === 'no' ? value === 'none' : (bare === 'yes' ? yes : partial).includes(value),
  )
  const [only, another] = found
  if (only === undefined) return undefined
  return another === undefined ? { value: only } : { several: found }
}

const numberFrom = (said: string): Meant => {
  if (said === 'none') return { value: said }
  return /^\d{1,9}([.,]\d{1,4})?$/.test(said) ? { value: Number(said.replace(',', '.')) } : undefined
}

/** Whether the calendar has the day is looked at when the design is read again. */
const dateFrom = (said: string): Meant =>
  said === 'none' || /^\d{4}(-\d\d){0,2}$/.test(said) ? { value: said } : undefined

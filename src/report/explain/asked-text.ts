import { nameDottedFact, nameValue } from '../name-fact.ts'
import type { View } from '../view.ts'
import { joined, word, wordIfAny } from '../word.ts'

/** What a condition asks of a fact, in words: `in full, implied` -> “full or implied”. */
export function askedText(asks: string, view: View): string {
  const [first = '', ...rest] = asks.split(' ')
  const form = wordIfAny(view, `ask.${first}`)
  if (form === undefined || rest.length === 0) return nameValue(asks, view)
  return word(view, `ask.${first}`, { values: valuesText(rest.join(' '), first, view) })
}

function valuesText(values: string, form: string, view: View): string {
  if (form === 'at-latest' || form === 'after')
    return values.replace(/[a-z][\w.-]*\.[\w.-]+/g, path =>
      nameDottedFact(path.replace(/^(state|mechanism|body)\./, ''), view),
    )
  if (form === 'same-on') return word(view, `plane.${values}`)
  return joined(
    view,
    values.split(', ').map(value => nameValue(value, view)),
    form === 'in' ? 'list.or' : 'list.and',
  )
}

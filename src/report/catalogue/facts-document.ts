import { type Attachment, attachments, type FactKind, type Vocabulary } from '../../model/vocabulary.ts'
import { fields, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document, Field, Item } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { nameValue } from '../name-fact.ts'
import type { View } from '../view.ts'
import { counted, joined, word } from '../word.ts'

/** The vocabulary to show. */
export interface FactsInput {
  readonly vocabulary: Vocabulary
  readonly view: View
}

/** Everything a design can state: the reference for whoever writes one. */
export function factsDocument({ vocabulary, view }: FactsInput): Document {
  const title = word(view, 'facts.title')
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      paragraph(`${counted(view, 'facts.count', vocabulary.facts.length)} ${word(view, 'facts.note')}`),
      ...attachments.flatMap(attachment => attachmentBlocks(attachment, vocabulary, view)),
      ...listsOf(vocabulary, view),
    ],
  }
}

/** Facts stated on bodies and mandates alike stand with bodies, once. */
function attachmentBlocks(attachment: Attachment, { facts }: Vocabulary, view: View): readonly Block[] {
  const own = facts.filter(
    ({ on }) => on[0] === attachment || (on.includes(attachment) && !on.includes('body')),
  )
  if (own.length === 0) return []
  return [
    heading(2, `${word(view, `facts.on.${attachment}`)} (${own.length})`),
    ...own.map(
      (fact): Block => ({
        kind: 'entry',
        mark: span('•', 'quiet'),
        title: line(fact.path),
        blocks: view.depth === 'brief' ? [] : [fields(factFields(fact, view))],
      }),
    ),
  ]
}

function factFields(fact: FactKind, view: View): readonly Field[] {
  const planes = (list: FactKind['planes']): string =>
    joined(
      view,
      list.map(plane => word(view, `plane.${plane}`)),
    )
  const lever = view.knowledge.vocabulary.levers.find(({ id }) => id === fact.lever)
  const type = [
    word(view, `fact-type.${fact.type}`),
    fact.values.length > 0 ? fact.values.map(value => valueText(value, view)).join(', ') : '',
    fact.unit ?? '',
  ].filter(part => part !== '')
  const traits = [
    fact.planes.length > 0 ? planes(fact.planes) : word(view, 'facts.no-plane'),
    ...(fact.inherits.length > 0 ? [word(view, 'facts.inherits', { planes: planes(fact.inherits) })] : []),
    ...(fact.on.includes('body') && fact.on.includes('mandate') ? [word(view, 'facts.on-mandate-too')] : []),
    word(view, 'facts.lever', { lever: lever ? inLanguage(lever.name, view.language) : fact.lever }),
  ]
  return [
    ...questions(fact, view),
    { label: word(view, 'facts.answer'), text: line(type.join(word(view, 'list.colon'))) },
    { label: word(view, 'facts.traits'), text: line(span(traits.join('; '), 'quiet')) },
  ]
}

const questions = ({ ask }: FactKind, view: View): readonly Field[] =>
  (['both', 'law', 'practice'] as const).flatMap(plane => {
    const text = ask[plane]
    return text
      ? [{ label: word(view, `facts.ask.${plane}`), text: line(inLanguage(text, view.language)) }]
      : []
  })

function valueText(value: string, view: View): string {
  const name = nameValue(value, view)
  return name === value ? value : `${value} (${name})`
}

function listsOf({ functions, placeTypes }: Vocabulary, view: View): readonly Block[] {
  const listed = (list: Vocabulary['functions']): readonly Item[] =>
    list.map(({ id, name }) => ({
      text: line(span(id, 'strong')),
      tail: line(inLanguage(name, view.language)),
    }))
  return [
    heading(2, `${word(view, 'facts.functions')} (${functions.length})`),
    ...items(listed(functions)),
    heading(2, `${word(view, 'facts.place-types')} (${placeTypes.length})`),
    ...items(listed(placeTypes)),
  ]
}

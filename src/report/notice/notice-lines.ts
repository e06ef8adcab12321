import type { View } from '../view.ts'
import { capitalised, word } from '../word.ts'
import type { Ground, Notice } from './notice.ts'

/** What is found and how it weighs: “Central Council: …. (obligation, in law)”. */
export function noticeSentence({ message, topic, plane }: Notice, view: View): string {
  if (topic.strength === undefined || plane === undefined) return message
  return word(view, 'notices.sentence', {
    message,
    strength: word(view, `strength.${topic.strength}.one`),
    plane: word(view, `plane.${plane}`),
  })
}

/** What a notice is about, and how it came out: “Unmet: No officials on secondment”. */
export const noticeTitle = ({ outcome, topic }: Notice, view: View): string =>
  outcome === 'unusable'
    ? `${topic.title}${word(view, 'list.colon')}${topic.id}`
    : capitalised(`${word(view, `verdict.${outcome}`)}${word(view, 'list.colon')}${topic.title}`)

/** What belongs to a sentence: why it does not count, what is not known, what would mend it. */
export function noticeRemarks({ excuse, remarks, remedy, outcome }: Notice, view: View): readonly string[] {
  const labelled = (label: string, text: string): string =>
    `${word(view, label)}${word(view, 'list.colon')}${text}`
  return [
    ...(excuse ? [excuse.text] : []),
    ...remarks,
    ...(remedy === '' ? [] : [outcome === 'unusable' ? remedy : labelled('gap.remedy', remedy)]),
  ]
}

/** A fact with its place, as a compiler would name it. */
export const groundLine = ({ text, place }: Ground): string =>
  `${text} (${[place.file, place.line, place.column].filter(part => part !== undefined).join(':')})`

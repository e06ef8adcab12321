import { clean } from '../clean.ts'
import { briefText } from '../notice/brief-text.ts'
import { noticeRemarks, noticeSentence, noticeTitle } from '../notice/notice-lines.ts'
import type { View } from '../view.ts'
import { counted, word } from '../word.ts'
import type { Folded } from './fold-alike.ts'
import { type Annotation, runnerCommand } from './runner-command.ts'

/** Names in one annotation. */
const most = 8

/** Characters that GitHub takes of a title. */
const mostOfTitle = 255

/** A notice as a command to the runner: what is found, of whom else, what would mend it, and whose words ask for it. */
export function annotationLine(kind: Annotation, notice: Folded, view: View): string {
  const { place, topic, outcome, also, size } = notice
  const subjects = [...also.slice(0, most), ...(also.length > most ? [`… (+${also.length - most})`] : [])]
  const message = [
    noticeSentence(notice, view),
    ...(also.length > 0 ? [word(view, 'notices.likewise', { subjects: subjects.join('; ') })] : []),
    ...noticeRemarks(notice, view),
    ...(outcome === 'unusable' && size > 1 ? [counted(view, 'notices.more-here', size - 1)] : []),
    [topic.cited, topic.strength && topic.id].filter(Boolean).join(' · '),
  ]
  // What comes by standard input is no file of the repository.
  const at = place.file === '-' ? {} : { file: clean(place.file), line: place.line, col: place.column }
  const title = briefText(noticeTitle(notice, view), mostOfTitle)
  return runnerCommand(kind, { ...at, title }, message.filter(line => line !== '').join('\n'))
}

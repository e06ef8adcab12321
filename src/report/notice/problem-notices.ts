import { fingerprint } from '../../engine/fingerprint.ts'
import type { Problem } from '../../model/problem.ts'
import { line } from '../document/blocks.ts'
import { grouped } from '../grouped.ts'
import { problemHint, problemMessage } from '../problems.ts'
import type { View } from '../view.ts'
import { word, wordIfAny } from '../word.ts'
import { briefText } from './brief-text.ts'
import type { Batch, Notice, Topic } from './notice.ts'
import { ofNobody } from './of-nobody.ts'
import { relativePath } from './relative-path.ts'

/** What is wrong with the inputs that could not be used, file by file. */
export function problemNotices(problems: readonly Problem[], view: View): readonly Batch[] {
  const topics = new Map<string, Topic>()
  const topicOf = (code: string): Topic => {
    const topic = topics.get(code) ?? problemTopic(code, view)
    topics.set(code, topic)
    return topic
  }
  const seen = new Map<string, number>()
  const byFile = grouped(problems, ({ file }) => relativePath(file, view.folder ?? '/'))
  return [...byFile].map(([file, same]) => ({
    id: file,
    name: briefText(file),
    file,
    notices: same.map(problem => problemNotice(problem, { topic: topicOf(problem.code), file, seen, view })),
  }))
}

interface Around {
  readonly topic: Topic
  readonly file: string
  readonly seen: Map<string, number>
  readonly view: View
}

function problemNotice(problem: Problem, { topic, file, seen, view }: Around): Notice {
  const { code, line, column } = problem
  const parts = [code, file, JSON.stringify(problem.with)]
  const same = parts.join('\u0000')
  const before = seen.get(same) ?? 0
  seen.set(same, before + 1)
  return {
    topic,
    outcome: 'unusable',
    counts: 'unusable',
    message: briefText(problemMessage(problem, view)) || code,
    place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
    grounds: [],
    remarks: [],
    remedy: briefText(problemHint(problem, view)),
    // Without the line: what is inserted above a mistake does not make it another one.
    fingerprint: fingerprint([...parts, `${before}`]),
  }
}

/** What can be wrong, before anything is named in it. */
function problemTopic(code: string, view: View): Topic {
  const said = (part: 'message' | 'hint'): string =>
    briefText(ofNobody(wordIfAny(view, `problem.${code}.${part}`) ?? ''))
  const title = word(view, 'notices.unusable')
  const requirement = said('message') || title
  return {
    id: code,
    title,
    requirement,
    cited: '',
    tags: [],
    confirmed: true,
    help: [requirement, said('hint')]
      .filter(text => text !== '')
      .map(text => ({ kind: 'paragraph', text: line(text) })),
  }
}

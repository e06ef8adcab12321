import { matterOf, openFacts } from '../../engine/ask.ts'
import { grouped } from '../../engine/grouped.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { Design } from '../../model/design.ts'
import { valuesOf } from '../../model/fact-path.ts'
import type { OpenFact } from '../../model/question.ts'
import { openFactEntry } from '../assess/open-fact-entry.ts'
import { commandLine } from '../command-line.ts'
import { fields, heading, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document } from '../document/document.ts'
import { factPath, nameValue } from '../name-fact.ts'
import { nameSubject } from '../name-subject.ts'
import { nameTheme } from '../name-theme.ts'
import type { DesignView, View } from '../view.ts'
import { counted, word } from '../word.ts'

/** A design whose open facts are asked after. */
export interface AskInput {
  readonly design: Design
  readonly assessment: Assessment
  /** Forms list the stated facts too. */
  readonly all: boolean
  readonly view: View
}

/** So many matters are shown in short. */
const briefly = 10

/** The open facts of a design as questions, the one that would settle most first. */
export function askDocument({ design, assessment, view: plain }: AskInput): Document {
  const view: DesignView = { ...plain, design }
  const facts = openFacts(assessment.requirements, ({ path }) => matterOf(factPath(path, view)))
  const worth = view.depth === 'full' ? facts : facts.filter(({ settles }) => settles.length > 0)
  const shown = view.depth === 'brief' ? worth.slice(0, briefly) : worth
  const rest = facts.length - shown.length
  const title = word(view, 'questions.title', { design: nameSubject('mechanism', view) })
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      paragraph(counted(view, 'questions.count', facts.length)),
      paragraph(span(word(view, 'questions.note'), 'quiet')),
      ...shown.map(fact => entry(fact, view)),
      ...(rest > 0 ? [paragraph(span(counted(view, 'undetermined.more', rest), 'quiet'))] : []),
      paragraph(span(word(view, 'questions.how', { command: formCommand(design) }), 'quiet')),
    ],
  }
}

const formCommand = ({ file }: Design): string => commandLine('ask', file, '--format', 'xlsx=form.xlsx')

/** The entry of the gap report, with the answers that are possible and the requirements by theme. */
function entry(fact: OpenFact, view: DesignView): Block {
  const waiting = [...fact.settles, ...fact.bearsOn]
  const base = openFactEntry(fact, view.depth === 'full' ? waiting : [], view)
  if (base.kind !== 'entry') return base
  const themes = [...grouped(waiting, ({ theme }) => theme).keys()].map(theme => nameTheme(theme, view))
  return {
    ...base,
    blocks: [
      ...base.blocks,
      fields([
        { label: word(view, 'facts.answer'), text: line(answersOf(fact, view)) },
        { label: word(view, 'rule.theme'), text: line(span(themes.join('; '), 'quiet')) },
      ]),
    ],
  }
}

function answersOf({ gaps: [first] }: OpenFact, view: DesignView): string {
  if (first === undefined) return ''
  const path = factPath(first.path, view)
  const values = valuesOf(path)
  const said = values.map(value => nameValue(value, view)).join(', ')
  const type = word(
    view,
    `fact-type.${path.member === 'complete' ? 'yes-no' : (path.kind?.type ?? 'yes-no')}`,
  )
  return path.kind?.type === 'some-of' && path.member === undefined
    ? `${type}${word(view, 'list.colon')}${said}`
    : said || type
}

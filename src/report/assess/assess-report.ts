import type { Finding } from '../../model/assessment.ts'
import type { Document, Speaking } from '../document/document.ts'
import type { Output, Report } from '../reporter.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'
import {
  type AssessEnd,
  type Assessed,
  assessDocument,
  assessNotice,
  assessTitle,
  type Told,
} from './assess-document.ts'
import { type Gist, gistOf } from './gist.ts'
import { overview } from './overview.ts'

type Write = (document: Document, view: View, speaking: Speaking) => Output | Promise<Output>

/** The gap report in a format that can be written design by design. */
export const assessPieces =
  (write: (document: Document, view: View) => string): Report<Assessed, Gist, AssessEnd> =>
  view => ({
    each: assessed => write(assessDocument(assessed, view), view),
    between: '\n',
    close: (end, last) => (last ? `\n${write(noticeOf(last, end, view), view)}` : ''),
    apart: true,
  })

const noticeOf = (last: Gist, end: AssessEnd, view: View): Document => ({
  language: view.language,
  title: word(view, 'notice.title'),
  blocks: assessNotice(last, end, view),
})

/** The gap report in a format that is one whole: it is written when the last design is known. */
export const assessWhole =
  (write: Write, { unfolds = false } = {}): Report<Assessed, Gist, AssessEnd> =>
  view => {
    const all: Assessed[] = []
    return {
      each: assessed => {
        all.push(assessed)
        return ''
      },
      close: end => {
        if (all.length === 0) return ''
        const told = unfolds ? all.map(one => withReasons(one, view)) : all
        const speaking: Speaking = language => wholeOf(told, end, { ...view, language })
        return write(speaking(view.language), view, speaking)
      },
    }
  }

/** What is met speaks for itself, unless everything is asked for. */
function withReasons(assessed: Assessed, { depth }: View): Told {
  const isTold = ({ verdict }: Finding): boolean =>
    depth === 'full' || verdict === 'unmet' || verdict === 'undetermined'
  const unfolded = depth === 'brief' ? undefined : assessed.reasons?.(isTold)
  return unfolded ? { ...assessed, unfolded } : assessed
}

/** All designs in one document, side by side first where there are several. */
function wholeOf(all: readonly Told[], end: AssessEnd, view: View): Document {
  const last = all.at(-1)
  const documents = all.map(one => assessDocument(one, view, 'page'))
  const title = assessTitle(
    all.map(({ design }) => design),
    view,
  )
  const blocks = [
    ...overview(all, view),
    ...documents.flatMap(document => document.blocks),
    ...(last ? assessNotice(gistOf(last), { ...end, medium: 'page' }, view) : []),
  ]
  return { language: view.language, title, designs: documents.flatMap(one => one.designs ?? []), blocks }
}

import type { NoticeWriter } from '../notice/from-notices.ts'
import { gravest } from '../notice/gravest.ts'
import type { Notice, Outcome } from '../notice/notice.ts'
import { type Weight, weightOf, weights } from '../notice/weight.ts'
import type { Depth, View } from '../view.ts'
import { counted, word } from '../word.ts'
import { annotationLine } from './annotation-line.ts'
import { type Folded, foldAlike } from './fold-alike.ts'
import type { Annotation } from './runner-command.ts'

/** GitHub shows no more annotations than this of each kind for one step. */
const most = 10

const wanted = {
  brief: ['unmet'],
  standard: ['unmet', 'undetermined'],
  full: ['unmet', 'undetermined'],
} as const satisfies Record<Depth, readonly Outcome[]>

const kinds = ['error', 'warning', 'notice'] as const satisfies readonly Annotation[]

/** What is excused is only counted. */
const annotations = {
  unusable: 'error',
  obligation: 'error',
  recommendation: 'warning',
  position: 'notice',
  undetermined: 'notice',
  met: 'none',
  'not-applicable': 'none',
  excused: 'none',
} as const satisfies Record<Weight, Annotation | 'none'>

/** Commands to the runner of GitHub Actions, the gravest first, and a line that counts everything. */
export function writeGithub(view: View): NoticeWriter {
  const kept = new Map(kinds.map(kind => [kind, gravest<Folded>(most)]))
  const counts = new Map<Weight, number>()
  const add = (notices: readonly Notice[]) => {
    for (const notice of notices) counts.set(weightOf(notice), (counts.get(weightOf(notice)) ?? 0) + 1)
    for (const folded of foldAlike(notices)) {
      const annotation = annotations[weightOf(folded)]
      if (annotation !== 'none') kept.get(annotation)?.add(folded)
    }
  }
  return {
    wanted: wanted[view.depth],
    always: true,
    each: ({ notices }) => {
      add(notices)
      return ''
    },
    close: unusable => {
      for (const { notices } of unusable) add(notices)
      const shown = kinds.flatMap(kind => (kept.get(kind)?.kept() ?? []).map(notice => ({ kind, notice })))
      const lines = shown.map(({ kind, notice }) => annotationLine(kind, notice, view))
      const told = shown.reduce((sum, { notice }) => sum + notice.size, 0)
      return [...lines, ...summary(counts, told, view)].map(line => `${line}\n`).join('')
    },
  }
}

/** Nothing here comes from an input, so that no line of it can begin a command. */
function summary(counts: ReadonlyMap<Weight, number>, told: number, view: View): readonly string[] {
  const known = weights.filter(weight => counts.has(weight))
  const named = known.map(weight => word(view, `notices.count.${weight}`, { n: counts.get(weight) ?? 0 }))
  const worth = known.filter(weight => annotations[weight] !== 'none')
  const rest = worth.reduce((sum, weight) => sum + (counts.get(weight) ?? 0), 0) - told
  return [
    word(view, 'notices.summary', { counts: named.join(', ') || word(view, 'notices.nothing') }),
    ...(rest > 0 ? [counted(view, 'notices.not-shown', rest, { most })] : []),
  ]
}

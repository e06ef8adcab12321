import type { Counts } from '../../model/assessment.ts'
import { type Change, changes } from '../../model/difference.ts'
import { type Strength, strengths, type Verdict, verdicts } from '../../model/truth.ts'
import { normsNamed } from '../assess/headline.ts'
import { fields, heading, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Line, Row } from '../document/document.ts'
import { nameValue } from '../name-fact.ts'
import { nameSubject } from '../name-subject.ts'
import { changeSign, verdictSign } from '../sign.ts'
import type { DesignView } from '../view.ts'
import { capitalised, word } from '../word.ts'
import type { DiffInput, Views } from './diff-document.ts'

type Compared = Omit<DiffInput, 'view'>

/** What was held against what, and how many requirements changed in which way; never a score. */
export function diffHeadline(compared: Compared, views: Views): readonly Block[] {
  const view = views.after
  const norms = normsNamed(compared.after.assessment.norms, view)
  return [
    heading(1, word(view, 'diff.title', { design: nameSubject('mechanism', view) })),
    sides(views),
    fields([{ label: word(view, 'design.norms'), text: line(norms) }]),
    counts(compared, view),
    paragraph(span(word(view, 'diff.counts-note'), 'quiet')),
  ]
}

function sides({ before, after }: Views): Block {
  const row = (key: string, told: (view: DesignView) => string): Row => ({
    cells: [line(word(after, key)), line(told(before)), line(told(after))],
  })
  return {
    kind: 'table',
    align: ['left', 'left', 'left'],
    head: ['', word(after, 'diff.before'), word(after, 'diff.after')].map(one => line(one)),
    rows: [
      row('compare.design', view => nameSubject('mechanism', view)),
      row('design.state', view => nameSubject('state', view)),
      row('design.as-of', ({ design }) => design.asOf),
      row('design.status', view => nameValue(view.design.status, view)),
      row('design.file', ({ design }) => design.file),
    ],
  }
}

const countOf = {
  unmet: 'unmet',
  undetermined: 'undetermined',
  met: 'met',
  'not-applicable': 'notApplicable',
} as const satisfies Record<Verdict, keyof Counts>

/** Requirements by strength: what became of them, and the verdicts before and now. */
function counts({ before, after, difference }: Compared, view: DesignView): Block {
  const shown = strengths.filter(strength =>
    Object.values(difference.counts[strength]).some(count => count > 0),
  )
  const changeRow = (change: Change): Row => ({
    cells: [
      line(changeSign(change), ` ${word(view, `change.${change}`)}`),
      ...shown.map(strength => counted(difference.counts[strength][change], changeSign(change).tone)),
    ],
  })
  const was = (strength: Strength, verdict: Verdict) => before.assessment.summary[strength][countOf[verdict]]
  const is = (strength: Strength, verdict: Verdict) => after.assessment.summary[strength][countOf[verdict]]
  const verdictRow = (verdict: Verdict): Row => ({
    cells: [
      line(verdictSign(verdict), ` ${word(view, `verdict.${verdict}`)}`),
      ...shown.map(strength => {
        const [one, other] = [was(strength, verdict), is(strength, verdict)]
        return line(span(`${one} → ${other}`, one === other ? 'quiet' : verdict))
      }),
    ],
  })
  const found = changes.filter(
    change => change === 'unchanged' || shown.some(strength => difference.counts[strength][change] > 0),
  )
  return {
    kind: 'table',
    caption: word(view, 'assess.requirements'),
    align: ['left', ...shown.map(() => 'right' as const)],
    head: [
      line(word(view, 'assess.requirements')),
      ...shown.map(strength => line(capitalised(word(view, `strength.${strength}.many`)))),
    ],
    rows: [
      { section: line(word(view, 'diff.became')), depth: 1 },
      ...found.map(changeRow),
      { section: line(word(view, 'diff.verdicts')), depth: 1 },
      ...verdicts.map(verdictRow),
    ],
  }
}

const counted = (count: number, tone: ReturnType<typeof changeSign>['tone']): Line =>
  line(span(String(count), count > 0 ? tone : 'quiet'))

import type { Assessment, Counts } from '../../model/assessment.ts'
import { strengths, type Verdict, verdicts } from '../../model/truth.ts'
import { anchorOf } from '../document/about.ts'
import { fields, heading, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Field, Row } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { nameValue } from '../name-fact.ts'
import { nameSubject } from '../name-subject.ts'
import { verdictSign } from '../sign.ts'
import { standingSummary } from '../standing/standing-summary.ts'
import { quoteCounts } from '../verify/quote-counts.ts'
import type { DesignView, View } from '../view.ts'
import { capitalised, word } from '../word.ts'

const countOf = {
  unmet: 'unmet',
  undetermined: 'undetermined',
  met: 'met',
  'not-applicable': 'notApplicable',
} as const satisfies Record<Verdict, keyof Counts>

/** What was judged and by which norms, and how many requirements came out how; never a score. */
export function headline(assessment: Assessment, view: DesignView): readonly Block[] {
  return [
    heading(1, nameSubject('mechanism', view), anchorOf(view.design.id)),
    fields(facts(assessment, view)),
    countsTable(assessment, view),
    ...standingSummary(assessment, view),
    paragraph(span(word(view, 'assess.counts-note'), 'quiet')),
  ]
}

function facts({ norms, quotes }: Assessment, view: DesignView): readonly Field[] {
  const { design } = view
  const drift = quoteCounts(quotes, ['changed', 'missing', 'elsewhere', 'no-text'], view)
  const field = (key: string, text: string): Field => ({ label: word(view, key), text: line(text) })
  return [
    field('design.state', nameSubject('state', view)),
    field('design.as-of', design.asOf),
    field('design.status', nameValue(design.status, view)),
    field('design.norms', normsNamed(norms, view)),
    field('design.file', design.file),
    ...(drift.length > 0
      ? [field('verify.quotations', word(view, 'verify.see', { counts: drift.join(', ') }))]
      : []),
  ]
}

/** The instruments that the chosen words for norms stand for. */
export const normsNamed = (norms: readonly string[], { knowledge, language }: View): string =>
  knowledge.norms.instruments
    .filter(instrument => norms.includes(instrument.norms))
    .toSorted((one, other) => one.order - other.order)
    .map(({ name }) => inLanguage(name, language))
    .join(', ')

function countsTable({ summary }: Assessment, view: View): Block {
  const rows = strengths
    .filter(strength => Object.values(summary[strength]).some(count => count > 0))
    .map((strength): Row => {
      const counts = verdicts.map(verdict => {
        const count = summary[strength][countOf[verdict]]
        return line(span(String(count), count > 0 ? verdict : 'quiet'))
      })
      return { cells: [line(capitalised(word(view, `strength.${strength}.many`))), ...counts] }
    })
  return {
    kind: 'table',
    caption: word(view, 'assess.requirements'),
    align: ['left', 'right', 'right', 'right', 'right'],
    head: [
      line(word(view, 'assess.requirements')),
      ...verdicts.map(verdict => line(verdictSign(verdict), ` ${word(view, `verdict.${verdict}`)}`)),
    ],
    rows,
  }
}

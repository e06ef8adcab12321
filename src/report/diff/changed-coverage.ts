import type { Coverage } from '../../model/assessment.ts'
import type { Absent, CoverageChange, Difference } from '../../model/difference.ts'
import { heading, items, line, span } from '../document/blocks.ts'
import type { Block, Item, Line } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { nameSubjects } from '../name-subject.ts'
import { coverageSign } from '../sign.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import type { Views } from './diff-document.ts'

/** Places whose coverage is not the same, gathered by what became of it. */
export function changedCoverage({ coverage }: Difference, views: Views): readonly Block[] {
  if (coverage.length === 0) return []
  const groups = grouped(coverage, ({ before, after }) => `${before} ${after}`)
  return [
    heading(2, word(views.after, 'section.changed.coverage', { n: coverage.length })),
    ...items([...groups.values()].map(same => placesItem(same, views))),
  ]
}

function placesItem(same: readonly CoverageChange[], views: Views): Item {
  const [first] = same
  const view = first?.after === 'absent' ? views.before : views.after
  const subjects = same.map(({ place, level }) => `places/${place}@${level}`)
  return {
    text: line(
      ...coverageLine(first?.before ?? 'absent', view),
      span(' → ', 'quiet'),
      ...coverageLine(first?.after ?? 'absent', view),
      word(view, 'list.colon'),
      nameSubjects(subjects, view),
    ),
  }
}

const coverageLine = (coverage: Coverage | Absent, view: DesignView): Line =>
  coverage === 'absent'
    ? [span(word(view, 'diff.absent'), 'quiet')]
    : [coverageSign(coverage), span(` ${word(view, `coverage.${coverage}`)}`)]

import { type Coverage, coverages } from '../../model/assessment.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { Design } from '../../model/design.ts'
import { heading, line, meaning, paragraph, span } from '../document/blocks.ts'
import type { Block, Row } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { nameLevel, namePlace } from '../name-subject.ts'
import { coverageSign } from '../sign.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'
import type { Column } from './columns.ts'

interface Grid {
  readonly designs: readonly Design[]
  readonly columns: readonly Column[]
  readonly view: View
}

/** Place by design, by level: who has every place in reach, and with every power. */
export function coverageGrid(
  { coverage }: Pick<Comparison, 'coverage'>,
  { designs, columns, view }: Grid,
): readonly Block[] {
  if (coverage.length === 0) return []
  const views = designs.map(design => ({ ...view, design }))
  const marks = new Map(coverages.map(one => [one, line(signOf(one, view))]))
  const rows = [...grouped(coverage, ({ level }) => level)].flatMap(([level, places]): readonly Row[] => [
    { section: line(named(views, one => nameLevel(level, one), level)), depth: 1 },
    ...places.map(({ place, cells }) => ({
      cells: [
        line(named(views, one => namePlace(place, one), place)),
        ...columns.map(({ id }) => (cells[id] && marks.get(cells[id])) ?? []),
      ],
    })),
  ])
  const signs = coverages.map(one => `${coverageSign(one).text} ${word(view, `coverage.${one}`)}`).join(' · ')
  return [
    heading(2, word(view, 'section.coverage'), 'coverage'),
    paragraph(span(signs, 'quiet')),
    ...(view.depth === 'brief' ? [countTable(coverage, columns, view)] : [gridTable(rows, columns, view)]),
  ]
}

const signOf = (coverage: Coverage, view: View) =>
  meaning(coverageSign(coverage), word(view, `coverage.${coverage}`))

const gridTable = (rows: readonly Row[], columns: readonly Column[], view: View): Block => ({
  kind: 'table',
  align: ['left', ...columns.map(() => 'center' as const)],
  head: [word(view, 'compare.place'), ...columns.map(({ letter }) => letter)].map(one => line(one)),
  rows,
})

const countTable = (coverage: Comparison['coverage'], columns: readonly Column[], view: View): Block => ({
  kind: 'table',
  align: ['left', ...columns.map(() => 'right' as const)],
  head: [word(view, 'compare.places'), ...columns.map(({ letter }) => letter)].map(one => line(one)),
  rows: coverages.map(one => ({
    cells: [
      line(coverageSign(one), ` ${word(view, `coverage.${one}`)}`),
      ...columns.map(({ id }) => line(String(coverage.filter(({ cells }) => cells[id] === one).length))),
    ],
  })),
})

/** The name of a place or level from the first design whose state has it. */
function named(views: readonly DesignView[], nameIn: (one: DesignView) => string, id: string): string {
  const knowing = views.find(one => nameIn(one) !== id)
  return knowing ? nameIn(knowing) : id
}

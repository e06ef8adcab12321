import type { Coverage } from '../../model/assessment.ts'
import type { Comparison, Row } from '../../model/comparison.ts'
import type { Design } from '../../model/design.ts'
import type { Verdict } from '../../model/truth.ts'
import { byId } from '../by-id.ts'
import { grouped } from '../grouped.ts'
import { inLanguage } from '../in-language.ts'
import { nameProvisions } from '../name-provision.ts'
import { nameLevel, namePlace } from '../name-subject.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'
import type { Tone } from './cell-style.ts'
import { headOf, type SheetColumn, tableSheet } from './table-sheet.ts'
import type { Sheet } from './workbook.ts'

/** The name at the head of a column of a design, by its id; designs of one name are told apart by their ids. */
export function designHeads(designs: readonly Design[], view: View): (id: string) => string {
  const nameOf = (design: Design) => inLanguage(design.name, view.language)
  const names = grouped(designs, nameOf)
  return id => {
    const design = byId(designs, id)
    if (!design) return id
    const name = nameOf(design)
    return (names.get(name)?.length ?? 0) > 1 ? `${name} (${id})` : name
  }
}

/** So many designs are legible in print on a larger sheet only. */
export const isBroad = (designs: readonly unknown[]): boolean => designs.length > 6

/** Requirement by design. */
export function matrixSheet(
  { rows, designs: ids }: Comparison,
  designs: readonly Design[],
  view: View,
): Sheet {
  const headOfDesign = designHeads(designs, view)
  const verdictOf = ({ cells }: Row, id: string): Verdict | undefined => cells[id]?.verdict
  const columns: readonly SheetColumn<Row>[] = [
    { head: headOf('theme', view), width: 22, cell: ({ theme }) => nameTheme(theme, view) },
    {
      head: headOf('requirement', view),
      width: 42,
      cell: ({ rule }) => titleOf(ruleOf(rule, view), view),
      tone: () => 'strong',
    },
    { head: headOf('plane', view), width: 12, cell: ({ plane }) => word(view, `plane.${plane}`) },
    {
      head: headOf('strength', view),
      width: 15,
      cell: ({ strength }) => word(view, `strength.${strength}.one`),
    },
    ...ids.map(
      (id): SheetColumn<Row> => ({
        head: headOfDesign(id),
        width: 18,
        cell: row => {
          const verdict = verdictOf(row, id)
          return verdict && word(view, `verdict.${verdict}`)
        },
        tone: row => verdictOf(row, id) ?? 'plain',
      }),
    ),
    {
      head: headOf('provisions', view),
      width: 40,
      cell: ({ rule }) => nameProvisions(ruleOf(rule, view).provisions, view),
    },
    { head: headOf('rule', view), width: 32, cell: ({ rule }) => rule, tone: () => 'quiet' },
  ]
  const ordered = byTheme(rows, view).flatMap(([, group]) => group)
  return { ...tableSheet(word(view, 'workbook.matrix'), columns, ordered, 2), large: isBroad(ids) }
}

const toneOf: Readonly<Record<Coverage, Tone>> = {
  covered: 'met',
  partly: 'undetermined',
  uncovered: 'unmet',
  undetermined: 'not-applicable',
}

/** Place by design. */
export function coverageSheet(
  { coverage, designs: ids }: Comparison,
  designs: readonly Design[],
  view: View,
): Sheet {
  const views = designs.map(design => ({ ...view, design }))
  const named = (id: string, nameIn: (one: DesignView) => string): string => {
    const knowing = views.find(one => nameIn(one) !== id)
    return knowing ? nameIn(knowing) : id
  }
  const headOfDesign = designHeads(designs, view)
  type Place = Comparison['coverage'][number]
  const columns: readonly SheetColumn<Place>[] = [
    {
      head: headOf('level', view),
      width: 24,
      cell: ({ level }) => named(level, one => nameLevel(level, one)),
    },
    {
      head: headOf('place', view),
      width: 46,
      cell: ({ place }) => named(place, one => namePlace(place, one)),
      tone: () => 'strong',
    },
    ...ids.map(
      (id): SheetColumn<Place> => ({
        head: headOfDesign(id),
        width: 20,
        cell: ({ cells }) => cells[id] && word(view, `coverage.${cells[id]}`),
        tone: ({ cells }) => (cells[id] ? toneOf[cells[id]] : 'plain'),
      }),
    ),
  ]
  return { ...tableSheet(word(view, 'workbook.coverage'), columns, coverage, 2), large: isBroad(ids) }
}

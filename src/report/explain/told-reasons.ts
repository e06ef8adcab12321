import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Requirement } from '../../model/assessment.ts'
import { chain, line, span } from '../document/blocks.ts'
import type { Branch, Line } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { nameSubjects } from '../name-subject.ts'
import { verdictSign } from '../sign.ts'
import type { DesignView } from '../view.ts'
import { capitalised, word } from '../word.ts'
import type { Explained } from './explain-document.ts'
import { type Reasons, reasonsKey } from './reasons-of.ts'
import { sharedTrees } from './tree-of.ts'

/** Puts reasons into words: a tree for each finding; subjects that share all of it are told together. */
export function toldReasons(
  reasons: Reasons,
  view: DesignView,
): (requirements: readonly Requirement[]) => readonly Branch[] {
  const treeFor = sharedTrees(view)
  return requirements => {
    const items = flatMapped(requirements, one => reasons.get(reasonsKey(one)) ?? [])
    const trees = [...new Set(items.map(({ tree }) => tree))]
    const alike = grouped(items, ({ finding: { plane, verdict }, tree }) =>
      [plane, verdict, trees.indexOf(tree)].join(' '),
    )
    return flatMapped([...alike.values()], same =>
      same[0] ? [{ text: headOf(same[0], same, view), branches: [treeFor(same[0].tree)] }] : [],
    )
  }
}

/** “✗ unmet · In law · Central Council” */
function headOf({ finding }: Explained, same: readonly Explained[], view: DesignView): Line {
  const { verdict, plane } = finding
  const subjects = nameSubjects(
    same.map(one => one.finding.subject),
    view,
  )
  return chain([
    line(verdictSign(verdict), ' ', span(word(view, `verdict.${verdict}`), verdict)),
    line(capitalised(word(view, `plane.${plane}`))),
    line(subjects),
  ])
}

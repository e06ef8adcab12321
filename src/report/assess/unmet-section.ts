import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Assessment, Requirement } from '../../model/assessment.ts'
import type { Strength } from '../../model/truth.ts'
import { anchorOf } from '../document/about.ts'
import { chain, heading, items, line, span } from '../document/blocks.ts'
import type { Block, Item } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { nameFirstProvision } from '../name-provision.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { verdictSign } from '../sign.ts'
import { standsText } from '../standing/excuse-text.ts'
import type { DesignView } from '../view.ts'
import { joined, word } from '../word.ts'
import { gapEntry, type Telling } from './gap-entry.ts'
import { reasoned } from './reasoned.ts'
import type { Retell } from './told-before.ts'

/** The requirements of one strength that are unmet, by theme; a rule unmet on both planes makes one entry. */
export function unmetSection(
  { requirements, coverage }: Assessment,
  strength: Strength,
  { view, common, retell }: Pick<Telling, 'view' | 'common'> & { readonly retell: Retell },
): readonly Block[] {
  const unmet = requirements.filter(one => one.strength === strength && one.verdict === 'unmet')
  if (unmet.length === 0) return []
  const title = heading(
    2,
    word(view, `section.unmet.${strength}`, { n: unmet.length }),
    anchorOf(view.design.id, 'unmet', strength),
  )
  if (view.depth === 'brief') return [title, ...items(byRule(unmet).map(same => titleItem(same, view)))]
  const themes = flatMapped(byTheme(unmet, view), ([theme, group]) => [
    heading(3, nameTheme(theme, view), anchorOf(view.design.id, 'unmet', strength, theme)),
    ...byRule(group).map(same =>
      retell(`gap ${same[0]?.rule}`, same, () =>
        gapEntry(same, { view, common, gridShown: coverage.length > 0 }),
      ),
    ),
  ])
  return [title, ...themes]
}

/** Requirements of one rule: the planes on which it is unmet. */
const byRule = (requirements: readonly Requirement[]): readonly (readonly Requirement[])[] => [
  ...grouped(requirements, ({ rule }) => rule).values(),
]

function titleItem(same: readonly Requirement[], view: DesignView): Item {
  const rule = ruleOf(same[0]?.rule ?? '', view)
  const planes = joined(
    view,
    same.map(({ plane }) => word(view, `plane.${plane}`)),
  )
  const stand = standsText(same, view)
  const about = reasoned(same, view)
  return {
    ...(about ? { about } : {}),
    mark: verdictSign('unmet'),
    text: [
      ...chain([line(titleOf(rule, view)), line(planes)], ', '),
      ...line(stand && span(` (${stand})`, 'strong')),
    ],
    tail: line(span(nameFirstProvision(rule.provisions, view), 'quiet')),
  }
}

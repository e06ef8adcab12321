import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Assessment, Requirement } from '../../model/assessment.ts'
import { anchorOf } from '../document/about.ts'
import { chain, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Item } from '../document/document.ts'
import { fold } from '../fold.ts'
import { nameProvisions } from '../name-provision.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { verdictSign } from '../sign.ts'
import type { DesignView } from '../view.ts'
import { counted, word } from '../word.ts'
import { evidenceItems } from './evidence-items.ts'
import { reasoned } from './reasoned.ts'

/** What is met and what does not apply: counted, and listed only where everything is asked for. */
export function settledSection({ requirements }: Assessment, view: DesignView): readonly Block[] {
  const settled = (['met', 'not-applicable'] as const).map(
    verdict => [verdict, requirements.filter(one => one.verdict === verdict)] as const,
  )
  if (view.depth === 'full') return settled.flatMap(([verdict, list]) => listed(verdict, list, view))
  const counts = settled
    .filter(([, list]) => list.length > 0)
    .map(([verdict, list]) => counted(view, `settled.${verdict}`, list.length))
  return counts.length === 0
    ? []
    : [
        heading(2, word(view, 'section.settled'), anchorOf(view.design.id, 'settled')),
        paragraph([...counts, word(view, 'settled.how')].join(' ')),
      ]
}

function listed(
  verdict: 'met' | 'not-applicable',
  requirements: readonly Requirement[],
  view: DesignView,
): readonly Block[] {
  if (requirements.length === 0) return []
  const themes = flatMapped(byTheme(requirements, view), ([theme, group]) => [
    heading(3, nameTheme(theme, view), anchorOf(view.design.id, verdict, theme)),
    ...items(group.map(one => settledItem(one, view))),
  ])
  return [
    heading(
      2,
      word(view, `section.${verdict}`, { n: requirements.length }),
      anchorOf(view.design.id, verdict),
    ),
    ...themes,
  ]
}

function settledItem(requirement: Requirement, view: DesignView): Item {
  const { verdict, plane, strength, findings } = requirement
  const rule = ruleOf(requirement.rule, view)
  const about = [
    word(view, `strength.${strength}.one`),
    word(view, `plane.${plane}`),
    nameProvisions(rule.provisions, view),
  ]
  const folds = fold(
    findings.filter(one => one.verdict === verdict),
    rule,
    view,
  )
  const told = reasoned([requirement], view)
  return {
    ...(told ? { about: told } : {}),
    mark: verdictSign(verdict),
    text: line(titleOf(rule, view)),
    tail: chain([
      line(span(about.filter(part => part !== '').join(', '), 'quiet')),
      line(span(rule.id, 'quiet')),
    ]),
    under: folds.map(one => ({
      text: line(one.said.message),
      under: evidenceItems(one.findings, new Map(), view),
    })),
  }
}

import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Requirement } from '../../model/assessment.ts'
import { line, span } from '../document/blocks.ts'
import type { Item } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { nameFirstProvision } from '../name-provision.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { excuseItems } from '../standing/excuse-items.ts'
import { standsText, standText } from '../standing/excuse-text.ts'
import type { DesignView } from '../view.ts'
import { joined, word } from '../word.ts'
import { reasoned } from './reasoned.ts'

/** Requirements in a line each, both planes of a rule together; `alone` are those that one fact can settle. */
export const openRequirementItems = (
  requirements: readonly Requirement[],
  alone: readonly Requirement[],
  view: DesignView,
): readonly Item[] =>
  [...grouped(requirements, one => `${one.rule} ${standText(one, view)}`).values()].map(same => {
    const [first] = same
    const rule = ruleOf(first?.rule ?? '', view)
    const stand = standsText(same, view)
    const open = flatMapped(same, ({ findings }) =>
      findings.filter(({ verdict }) => verdict === 'undetermined'),
    )
    const others = same.some(one => !alone.includes(one))
      ? ` (${word(view, 'undetermined.with-others')})`
      : ''
    const planes = joined(
      view,
      same.map(({ plane }) => word(view, `plane.${plane}`)),
    )
    const about = [
      word(view, `strength.${rule.strength}.one`),
      planes,
      nameFirstProvision(rule.provisions, view),
    ]
    const told = reasoned(same, view)
    return {
      ...(told ? { about: told } : {}),
      text: line(titleOf(rule, view), span(others, 'quiet'), stand && span(` (${stand})`, 'strong')),
      tail: line(span(about.filter(part => part !== '').join(', '), 'quiet')),
      under: excuseItems(open, stand, view),
    }
  })

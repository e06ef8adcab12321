import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Requirement } from '../../model/assessment.ts'
import type { Plane } from '../../model/truth.ts'
import { line, span } from '../document/blocks.ts'
import type { Item } from '../document/document.ts'
import { lasting } from '../document/lasting.ts'
import { grouped } from '../grouped.ts'
import { nameFirstProvision } from '../name-provision.ts'
import { oncePerVoice } from '../once-per-view.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { excuseItems } from '../standing/excuse-items.ts'
import { standsText, standText } from '../standing/excuse-text.ts'
import type { DesignView } from '../view.ts'
import { joined, word } from '../word.ts'
import { reasoned } from './reasoned.ts'

/** Requirements in a line each, both planes of a rule together; `alone` are those that one fact can settle. */
export function openRequirementItems(
  requirements: readonly Requirement[],
  alone: readonly Requirement[],
  view: DesignView,
): readonly Item[] {
  const settled = new Set(alone)
  const alike = grouped(requirements, one => `${one.rule} ${standText(one, view)}`)
  return flatMapped([...alike.values()], same => {
    const [first] = same
    if (first === undefined) return []
    const isAlone = same.every(one => settled.has(one))
    const item = openItem(view, first.rule, isAlone, ...same.map(({ plane }) => plane))
    const about = reasoned(same, view)
    const stand = standsText(same, view)
    const under = excusesOf(same, stand, view)
    if (!about && stand === '' && under.length === 0) return [item]
    const text = [...item.text, ...line(stand && span(` (${stand})`, 'strong'))]
    return [{ ...(about ? { about } : {}), ...item, text, under }]
  })
}

/** A requirement of which nothing is known but that it is open: the same for every design. */
const openItem = oncePerVoice((voice, id: string, isAlone: boolean, ...planes: readonly Plane[]): Item => {
  const rule = ruleOf(id, voice)
  const others = isAlone ? '' : ` (${word(voice, 'undetermined.with-others')})`
  const about = [
    word(voice, `strength.${rule.strength}.one`),
    joined(
      voice,
      planes.map(plane => word(voice, `plane.${plane}`)),
    ),
    nameFirstProvision(rule.provisions, voice),
  ]
  return lasting({
    text: line(titleOf(rule, voice), span(others, 'quiet')),
    tail: line(span(about.filter(part => part !== '').join(', '), 'quiet')),
  })
})

/** Why what is open in requirements is not new. */
const excusesOf = (requirements: readonly Requirement[], said: string, view: DesignView): readonly Item[] =>
  view.standing?.excuses.size
    ? excuseItems(
        flatMapped(requirements, ({ findings }) =>
          findings.filter(({ verdict }) => verdict === 'undetermined'),
        ),
        said,
        view,
      )
    : []

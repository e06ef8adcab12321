import { rememberedHere } from '../../engine/remembered.ts'
import type { Assessment, Evidence } from '../../model/assessment.ts'
import { anchorOf } from '../document/about.ts'
import { heading, items, paragraph, span } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import { evidenceItem, groundKey } from './evidence-items.ts'

/** Facts that many rules rest on, mostly those that bring a body under a rule: told once, not in every gap. */
export type CommonGround = ReadonlyMap<string, Evidence>

/** A fact is common from this many rules on, if these are also a fair part of all rules. */
const fewest = 5
const part = 8

/** The facts that are common in an assessment; none where everything is asked for. */
export function commonGround(
  { requirements }: Assessment,
  { depth }: Pick<DesignView, 'depth'>,
): CommonGround {
  if (depth === 'full') return new Map()
  const facts = new Map<string, { evidence: Evidence; rules: Set<string> }>()
  const rulesOf = rememberedHere((evidence: Evidence): Set<string> => {
    const key = groundKey(evidence)
    const fact = facts.get(key) ?? { evidence, rules: new Set() }
    facts.set(key, fact)
    return fact.rules
  })
  const resting = new Set<string>()
  for (const { rule, findings } of requirements) {
    const rest = (one: Evidence): void => {
      resting.add(rule)
      rulesOf(one).add(rule)
    }
    findings.forEach(({ evidence }) => evidence.forEach(rest))
  }
  const common = [...facts].filter(
    ([, { rules }]) => rules.size >= fewest && rules.size * part >= resting.size,
  )
  return new Map(common.map(([key, { evidence }]) => [key, evidence]))
}

/** The common facts, once. */
export function commonSection(common: CommonGround, view: DesignView): readonly Block[] {
  if (common.size === 0) return []
  return [
    heading(2, word(view, 'section.common'), anchorOf(view.design.id, 'common')),
    paragraph(span(word(view, 'common.note'), 'quiet')),
    ...items([...common.values()].map(evidence => evidenceItem([evidence], undefined, view))),
  ]
}

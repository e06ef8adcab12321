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
  const rules = new Map<string, Set<string>>()
  const facts = new Map<string, Evidence>()
  const resting = new Set<string>()
  for (const { rule, findings } of requirements)
    for (const { evidence } of findings)
      for (const one of evidence) {
        const key = groundKey(one)
        const own = rules.get(key)
        if (own) own.add(rule)
        else {
          rules.set(key, new Set([rule]))
          facts.set(key, one)
        }
        resting.add(rule)
      }
  const isCommon = (key: string): boolean => {
    const count = rules.get(key)?.size ?? 0
    return count >= fewest && count * part >= resting.size
  }
  return new Map([...facts].filter(([key]) => isCommon(key)))
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

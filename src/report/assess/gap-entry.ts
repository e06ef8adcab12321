import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Requirement } from '../../model/assessment.ts'
import { chain, fields, line, span } from '../document/blocks.ts'
import type { Block, Field } from '../document/document.ts'
import { lasting } from '../document/lasting.ts'
import { inLanguage } from '../in-language.ts'
import { nameProvisions } from '../name-provision.ts'
import { oncePerVoice } from '../once-per-view.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { verdictSign } from '../sign.ts'
import { standsText } from '../standing/excuse-text.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import type { CommonGround } from './common-ground.ts'
import { gridFields, planeFields } from './plane-fields.ts'
import { reasoned } from './reasoned.ts'
import { remedyFields } from './remedy-fields.ts'

/** What the gaps of a report need to know of the rest of it. */
export interface Telling {
  readonly view: DesignView
  /** Facts that the report tells once, elsewhere. */
  readonly common: CommonGround
  /** Whether the report shows the places one by one, so that a gap need not. */
  readonly gridShown: boolean
  /** How the gap stands as a whole, where it is said in its title. */
  readonly stand: string
}

/** One gap: what is required, what the design says on each plane and on what evidence, what would mend it. */
export function gapEntry(
  requirements: readonly Requirement[],
  { view, common, gridShown }: Omit<Telling, 'stand'>,
): Block {
  const rule = ruleOf(requirements[0]?.rule ?? '', view)
  const stand = standsText(requirements, view)
  const telling = { view, common, gridShown: gridShown && rule.grid !== undefined, stand }
  const said: readonly Field[] = flatMapped(requirements, one =>
    telling.gridShown && one.plane === 'law' ? gridFields(one, telling) : planeFields(one, rule, telling),
  )
  const about = reasoned(requirements, view)
  return {
    kind: 'entry',
    ...(about ? { about } : {}),
    mark: verdictSign('unmet'),
    title: line(titleOf(rule, view), stand && ` (${stand})`),
    blocks: [
      citation(view, rule.id),
      fields([...requiredField(view, rule.id), ...said, ...remedyFields(requirements, rule, telling)]),
    ],
  }
}

/** How much weight a rule has, which provisions it reads, and its name. */
const citation = oncePerVoice((voice, id: string): Block => {
  const rule = ruleOf(id, voice)
  const cited = [word(voice, `strength.${rule.strength}.one`), nameProvisions(rule.provisions, voice), id]
  const parts = cited.map(part => line(span(part, 'quiet')))
  return lasting({ kind: 'paragraph', text: chain(parts) })
})

/** What a rule requires, if it says so. */
const requiredField = oncePerVoice((voice, id: string): readonly Field[] => {
  const required = inLanguage(ruleOf(id, voice).says.requirement, voice.language)
  return required ? [lasting({ label: word(voice, 'gap.required'), text: line(required) })] : []
})

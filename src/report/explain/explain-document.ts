import type { Finding, Judgement } from '../../model/assessment.ts'
import type { Design } from '../../model/design.ts'
import type { Rule } from '../../model/rule.ts'
import { heading, paragraph, span } from '../document/blocks.ts'
import type { Block, Document } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { inLanguage } from '../in-language.ts'
import { nameProvisions } from '../name-provision.ts'
import { nameSubject } from '../name-subject.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'
import { explainedEntries } from './explained-entries.ts'
import { rulesInFull } from './rules-in-full.ts'

/** A finding with the tree of reasons behind it. */
export interface Explained {
  readonly finding: Finding
  readonly tree: Judgement
}

/** Either the findings on a design, or, without a design, the rules themselves. */
export type ExplainInput =
  | { readonly design: Design; readonly items: readonly Explained[]; readonly view: View }
  | { readonly rules: readonly Rule[]; readonly view: View }

/** Why a verdict is what it is, down to the facts; without a design, what the rule asks. */
export function explainDocument(input: ExplainInput): Document {
  if ('rules' in input) return rulesInFull(input.rules, input.view)
  const view: DesignView = { ...input.view, design: input.design }
  const title = word(view, 'explain.title', { design: nameSubject('mechanism', view) })
  const rules = [...grouped(input.items, ({ finding }) => finding.rule)]
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      ...rules.flatMap(([rule, items]) => ruleBlocks(ruleOf(rule, view), items, view)),
      ...(view.depth === 'full' ? [] : [paragraph(span(word(view, 'explain.how-all'), 'quiet'))]),
    ],
  }
}

function ruleBlocks(rule: Rule, items: readonly Explained[], view: DesignView): readonly Block[] {
  const about = [word(view, `strength.${rule.strength}.one`), nameProvisions(rule.provisions, view), rule.id]
  const required = inLanguage(rule.says.requirement, view.language)
  return [
    heading(2, titleOf(rule, view)),
    paragraph(span(about.filter(part => part !== '').join(' · '), 'quiet')),
    ...(required ? [paragraph(required)] : []),
    ...explainedEntries(items, rule, view),
  ]
}

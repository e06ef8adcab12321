import type { Rule } from '../../model/rule.ts'
import { fields, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document, Field } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { pinpointOf, provisionOf } from '../name-provision.ts'
import { nameTheme } from '../name-theme.ts'
import { titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { joined, word } from '../word.ts'
import { conditionLines } from './condition-outline.ts'

/** Rules in full: what each requires, whose words it reads, what it tests, how it has been tried. */
export const rulesInFull = (rules: readonly Rule[], view: View): Document => ({
  language: view.language,
  title: rules.map(rule => titleOf(rule, view)).join(', '),
  blocks: rules.flatMap(rule => ruleBlocks(rule, view)),
})

function ruleBlocks(rule: Rule, view: View): readonly Block[] {
  const required = inLanguage(rule.says.requirement, view.language)
  return [
    heading(1, titleOf(rule, view)),
    ...(required ? [paragraph(required)] : []),
    fields(factsOf(rule, view)),
    heading(2, word(view, 'rule.provisions')),
    ...items(rule.provisions.flatMap(id => provisionItem(id, view))),
    heading(2, word(view, 'rule.condition')),
    paragraph(span(word(view, 'rule.condition-note'), 'quiet')),
    { kind: 'code', lines: conditionLines(rule) },
    heading(2, word(view, 'rule.says')),
    saysOf(rule, view),
  ]
}

function factsOf(rule: Rule, view: View): readonly Field[] {
  const field = (key: string, text: string): Field => ({ label: word(view, key), text: line(text) })
  return [
    field('rule.id', rule.id),
    field('rule.strength', word(view, `strength.${rule.strength}.one`)),
    field('rule.theme', nameTheme(rule.theme, view)),
    field(
      'rule.planes',
      joined(
        view,
        rule.planes.map(plane => word(view, `plane.${plane}`)),
      ),
    ),
    field('rule.for', word(view, `subject-kind.${rule.for}`)),
    field('rule.examples', word(view, 'rule.example-counts', { ...rule.examples })),
  ]
}

function provisionItem(id: string, view: View) {
  const found = provisionOf(id, view)
  if (found === undefined) return [{ text: line(id) }]
  const { provision, instrument } = found
  const cited = [inLanguage(instrument.name, view.language), pinpointOf(provision, view)]
    .filter(Boolean)
    .join(', ')
  return [
    {
      text: line(span(cited, 'strong')),
      under: [{ mark: span(' '), text: line(inLanguage(provision.requires, view.language)) }],
    },
  ]
}

function saysOf({ says }: Rule, view: View): Block {
  const parts = [
    ['verdict.met', says.met],
    ['verdict.unmet', says.unmet],
    ['verdict.undetermined', says.undetermined],
    ['gap.remedy', says.remedy],
  ] as const
  return fields(
    parts.map(([label, text]) => ({ label: word(view, label), text: line(inLanguage(text, view.language)) })),
  )
}

import type { Rule } from '../../model/rule.ts'
import { chain, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Document, Item } from '../document/document.ts'
import { nameProvisions } from '../name-provision.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import { titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { counted, joined, word } from '../word.ts'

/** The rules to show. */
export interface RulesInput {
  readonly rules: readonly Rule[]
  readonly view: View
}

/** The catalogue of rules, by theme. */
export function rulesDocument({ rules, view }: RulesInput): Document {
  const title = word(view, 'rules.title')
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      paragraph(`${counted(view, 'rules.count', rules.length)} ${word(view, 'rules.note')}`),
      ...byTheme(rules, view).flatMap(([theme, own]) => [
        heading(2, `${nameTheme(theme, view)} (${own.length})`),
        ...items(own.map(rule => ruleItem(rule, view))),
      ]),
    ],
  }
}

function ruleItem(rule: Rule, view: View): Item {
  const quiet = (text: string) => line(span(text, 'quiet'))
  const about = [
    word(view, `strength.${rule.strength}.one`),
    nameProvisions(rule.provisions, view),
    joined(
      view,
      rule.planes.map(plane => word(view, `plane.${plane}`)),
    ),
  ].filter(part => part !== '')
  const examples = word(view, 'rules.examples', { ...rule.examples })
  return {
    text: line(titleOf(rule, view)),
    ...(view.depth === 'brief'
      ? { tail: quiet(rule.id) }
      : {
          under: [
            {
              mark: span(' '),
              text: line(span(rule.id, 'code')),
              tail: chain([...about, examples].map(quiet)),
            },
          ],
        }),
  }
}

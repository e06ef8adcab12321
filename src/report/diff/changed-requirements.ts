import { type Change, changes, type Difference, type RequirementChange } from '../../model/difference.ts'
import type { Strength } from '../../model/truth.ts'
import { chain, fields, heading, items, line, span } from '../document/blocks.ts'
import type { Block, Field, Item } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { nameProvisions } from '../name-provision.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { changeSign } from '../sign.ts'
import { capitalised, joined, word } from '../word.ts'
import { changeFields } from './change-fields.ts'
import type { Views } from './diff-document.ts'
import { transition } from './transition.ts'

/** The requirements of one strength in which something changed, by theme; a rule on both planes makes one entry. */
export function changedRequirements(
  { requirements }: Difference,
  strength: Strength,
  views: Views,
): readonly Block[] {
  const view = views.after
  const own = requirements.filter(one => one.strength === strength)
  const entries = byRule(own)
  if (own.length === 0) return []
  const title = heading(2, word(view, `section.changed.${strength}`, { n: own.length }))
  if (view.depth === 'brief')
    return [title, ...items(worstFirst(entries).map(same => titleItem(same, views)))]
  const themes = byTheme(own, view).flatMap(([theme, group]) => [
    heading(3, nameTheme(theme, view)),
    ...byRule(group).map(same => entry(same, views)),
  ])
  return [title, ...themes]
}

type OfRule = readonly RequirementChange[]

const byRule = (requirements: OfRule): readonly OfRule[] => [
  ...grouped(requirements, ({ rule }) => rule).values(),
]

/** What became of its findings, the worst first. */
const changesIn = (same: OfRule): readonly Change[] =>
  changes.filter(change => same.some(({ findings }) => findings.some(one => one.change === change)))

const worstFirst = (entries: readonly OfRule[]): readonly OfRule[] =>
  entries.toSorted((one, other) => rank(one) - rank(other))

const rank = (same: OfRule): number => changes.indexOf(changesIn(same)[0] ?? 'unchanged')

function entry(same: OfRule, views: Views): Block {
  const view = views.after
  const rule = ruleOf(same[0]?.rule ?? '', view)
  const found = changesIn(same)
  const about = [
    found.map(change => word(view, `change.${change}`)).join(', '),
    word(view, `strength.${rule.strength}.one`),
    nameProvisions(rule.provisions, view),
    rule.id,
  ]
  return {
    kind: 'entry',
    mark: changeSign(found[0] ?? 'unchanged'),
    title: line(titleOf(rule, view)),
    blocks: [
      {
        kind: 'paragraph',
        text: chain(about.filter(part => part !== '').map(part => line(span(part, 'quiet')))),
      },
      fields(same.flatMap((one): readonly Field[] => changeFields(one, rule, views))),
    ],
  }
}

function titleItem(same: OfRule, { after: view }: Views): Item {
  const rule = ruleOf(same[0]?.rule ?? '', view)
  const [first] = changesIn(same)
  const planes = same.map(({ plane, before, after }) =>
    line(
      `${capitalised(word(view, `plane.${plane}`))}`,
      word(view, 'list.colon'),
      ...transition(before, after, view),
    ),
  )
  return {
    mark: changeSign(first ?? 'unchanged'),
    text: line(
      titleOf(rule, view),
      word(view, 'list.colon'),
      joined(
        view,
        changesIn(same).map(change => word(view, `change.${change}`)),
      ),
    ),
    tail: line(span(nameProvisions(rule.provisions, view), 'quiet')),
    under: planes.map(text => ({ text })),
  }
}

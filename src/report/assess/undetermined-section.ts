import { matterOf, openFacts, placements } from '../../engine/ask.ts'
import type { Assessment, Requirement } from '../../model/assessment.ts'
import type { OpenFact } from '../../model/question.ts'
import { anchorOf } from '../document/about.ts'
import { heading, items, paragraph, span } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { factPath } from '../name-fact.ts'
import type { DesignView } from '../view.ts'
import { counted, word } from '../word.ts'
import { openFactEntry, openFactItem } from './open-fact-entry.ts'
import { openRequirementItems } from './open-requirement-items.ts'
import type { Retell } from './told-before.ts'

type Telling<Part> = (fact: OpenFact, requirements: readonly Requirement[], view: DesignView) => Part

/** What is open, folded by the fact that would settle most of it; each requirement stands once. */
export function undeterminedSection(
  { requirements }: Assessment,
  { view, retell }: { readonly view: DesignView; readonly retell: Retell },
): readonly Block[] {
  const open = requirements.filter(({ verdict }) => verdict === 'undetermined')
  if (open.length === 0) return []
  const facts = openFacts(open, ({ path }) => matterOf(factPath(path, view)))
  const placed = placements(open, facts)
  const own = (fact: OpenFact) => placed.get(fact) ?? []
  const shown = facts.filter(fact => view.depth === 'full' || own(fact).length > 0)
  const isBroad = (fact: OpenFact): boolean => own(fact).some(({ rule }) => rule !== own(fact)[0]?.rule)
  const parts = grouped(shown, isBroad)
  const [broad, narrow] = [parts.get(true) ?? [], parts.get(false) ?? []]
  const told =
    <Part extends object>(name: string, tell: Telling<Part>) =>
    (fact: OpenFact) =>
      retell(`${name} ${fact.gaps[0]?.path}`, [...fact.settles, ...fact.bearsOn], () =>
        tell(fact, own(fact), view),
      )
  const stray = openRequirementItems(placed.get(undefined) ?? [], [], view)
  return [
    heading(
      2,
      word(view, 'section.undetermined', { n: open.length }),
      anchorOf(view.design.id, 'undetermined'),
    ),
    paragraph(span(word(view, 'undetermined.note'), 'quiet')),
    ...broad.map(told('open fact', openFactEntry)),
    ...(broad.length > 0 && narrow.length > 0 ? [heading(3, word(view, 'undetermined.narrow'))] : []),
    ...items([...narrow.map(told('narrow', openFactItem)), ...stray]),
    ...(facts.length > shown.length
      ? [paragraph(span(counted(view, 'undetermined.more', facts.length - shown.length), 'quiet'))]
      : []),
  ]
}

import type { Norms } from '../../model/norm.ts'
import type { Rule } from '../../model/rule.ts'
import { type Strength, strengths } from '../../model/truth.ts'
import { heading, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Line, Row } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { type Cited, citedByInstrument } from '../name-provision.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import { titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { capitalised, word } from '../word.ts'
import type { NormsInput } from './norms-document.ts'

/** What the texts say alike, by theme: each rule with the provisions that ask for it, the strongest authority first. */
export function concordance({ norms, rules, view }: NormsInput): readonly Block[] {
  const told = rules.map(rule => ({ rule, theme: rule.theme, cited: strongestFirst(rule, norms, view) }))
  const shown = told.filter(({ cited }) => cited.length > 0)
  if (shown.length === 0) return []
  return [
    heading(2, word(view, 'concordance.title')),
    paragraph(span(word(view, 'concordance.note'), 'quiet')),
    ...byTheme(shown, view).flatMap(([theme, own]) => [
      heading(3, nameTheme(theme, view)),
      themeTable(own, view),
    ]),
  ]
}

interface Told {
  readonly rule: Rule
  readonly cited: readonly Cited[]
}

/** Rules that read one of the provisions shown, with all they read of the instruments shown. */
function strongestFirst(
  { provisions }: Rule,
  { provisions: shown, instruments }: Norms,
  view: View,
): readonly Cited[] {
  const ids = new Set(shown.map(({ id }) => id))
  if (!provisions.some(id => ids.has(id))) return []
  return citedByInstrument(provisions, view)
    .filter(({ instrument }) => instruments.some(({ id }) => id === instrument.id))
    .toSorted(
      (one, other) =>
        strongest(one) - strongest(other) ||
        Number(other.instrument.binding) - Number(one.instrument.binding) ||
        one.instrument.order - other.instrument.order,
    )
}

const strongest = ({ provisions }: Cited): number =>
  Math.min(...provisions.map(({ strength }) => strengths.indexOf(strength)))

function themeTable(told: readonly Told[], view: View): Block {
  return {
    kind: 'table',
    align: ['left', 'left'],
    head: [line(word(view, 'compare.requirement')), line(word(view, 'concordance.provisions'))],
    rows: strengths.flatMap(strength =>
      strengthRows(
        strength,
        told.filter(({ rule }) => rule.strength === strength),
        view,
      ),
    ),
  }
}

function strengthRows(strength: Strength, told: readonly Told[], view: View): readonly Row[] {
  if (told.length === 0) return []
  return [
    { section: line(span(capitalised(word(view, `strength.${strength}.many`)), 'quiet')), depth: 2 },
    ...told.map(({ rule, cited }) => ({
      cells: [
        [line(titleOf(rule, view)), line(span(rule.id, 'quiet'))],
        cited.map(one => citation(one, view)),
      ],
    })),
  ]
}

const citation = ({ instrument, pinpoints }: Cited, { language }: View): Line =>
  line(
    span(inLanguage(instrument.name, language), 'strong'),
    ...(pinpoints.length > 0 ? [`, ${pinpoints.join('; ')}`] : []),
  )

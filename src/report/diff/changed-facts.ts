import type { Absent, Difference, FactChange, Stated } from '../../model/difference.ts'
import { chain, heading, items, line, span } from '../document/blocks.ts'
import type { Block, Item } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { factPath, nameFact, nameValue } from '../name-fact.ts'
import { nameSources } from '../name-source.ts'
import { nameSubject } from '../name-subject.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import type { Views } from './diff-document.ts'
import { viewKnowing } from './view-knowing.ts'

/** Every fact whose value is not the same, by what it belongs to. */
export const changedFacts = ({ facts }: Difference, views: Views): readonly Block[] =>
  section(
    'section.changed.facts',
    facts.filter(({ kind }) => kind !== 'cited-otherwise'),
    views,
  )

/** Facts of the same value whose source, quotation, note or confidence is not the same. */
export const citedOtherwise = ({ facts }: Difference, views: Views): readonly Block[] =>
  section(
    'section.changed.citations',
    facts.filter(({ kind }) => kind === 'cited-otherwise'),
    views,
  )

function section(key: string, facts: readonly FactChange[], views: Views): readonly Block[] {
  if (facts.length === 0) return []
  const owned = [...grouped(facts, ({ path }) => factPath(path, views.after).owner)]
  return [
    heading(2, word(views.after, key, { n: facts.length })),
    ...owned.flatMap(([owner, own]) => [
      heading(3, nameOwner(owner, viewKnowing(owner, views))),
      ...items(own.map(fact => factItem(fact, views))),
    ]),
  ]
}

/** What is stated of the whole stands under the description itself. */
const nameOwner = (owner: string, view: DesignView): string =>
  nameSubject(owner, view) || word(view, 'diff.part.design')

function factItem(fact: FactChange, views: Views): Item {
  const { path, plane, before, after, kind } = fact
  const view = viewKnowing(path, views)
  const value = (side: Stated | Absent): string =>
    side === 'absent'
      ? word(view, 'gap.kind.not-stated')
      : nameValue(side.value, view, factPath(path, view).kind)
  const values = kind === 'cited-otherwise' ? value(after) : `${value(before)} → ${value(after)}`
  return {
    text: line(
      nameFact(path, view),
      span(plane === 'both' ? '' : ` (${word(view, `plane.${plane}`)})`, 'quiet'),
      word(view, 'list.colon'),
      span(values, 'strong'),
    ),
    tail: line(span(path, 'quiet')),
    under: [
      ...(before === 'absent'
        ? []
        : [
            {
              mark: span('−', 'unmet'),
              ...citation(before, remarksOf(before, after, views.before), views.before),
            },
          ]),
      ...(after === 'absent'
        ? []
        : [
            {
              mark: span('+', 'met'),
              ...citation(after, remarksOf(after, before, views.after), views.after),
            },
          ]),
    ],
  }
}

/** Where it is from and where it is written. */
function citation(
  { sources, file, line: at }: Stated,
  remarks: readonly string[],
  view: DesignView,
): Pick<Item, 'text' | 'under'> {
  const cited = sources.length > 0 ? nameSources(sources, view) : word(view, 'evidence.no-source')
  return {
    text: chain([line(span(cited, 'quiet')), line(span(`${file}:${at}`, 'quiet'))]),
    under: remarks.map(remark => ({ mark: span('–', 'quiet'), text: line(span(remark, 'quiet')) })),
  }
}

/** What stands beside a fact and not beside it on the other side; all of it where everything is asked for. */
function remarksOf(stated: Stated, other: Stated | Absent, view: DesignView): readonly string[] {
  const others = other === 'absent' || view.depth === 'full' ? [] : remarks(other, view)
  return remarks(stated, view).filter(remark => !others.includes(remark))
}

const remarks = ({ quote, note, confidence }: Stated, view: DesignView): readonly string[] => [
  ...(quote ? [word(view, 'evidence.quote', { quote })] : []),
  ...(note ? [note] : []),
  ...(confidence && confidence !== 'high' ? [word(view, `evidence.confidence.${confidence}`)] : []),
]

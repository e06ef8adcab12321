import { leastShare, shareKilled } from '../../engine/mutation/census.ts'
import type { Mutant, MutantCensus, Tried } from '../../model/trials.ts'
import { heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document, Item } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { inLanguage } from '../in-language.ts'
import { verdictSign } from '../sign.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'
import { mutantText } from './mutant-text.ts'

/** What the examples of the rules gave, and what became of the mutants, should they have been tried. */
export interface TrialsInput {
  readonly tried: readonly Tried[]
  readonly mutants?: MutantCensus
  readonly view: View
}

/** The examples whose verdict is not the expected one. */
export const wrongOf = (tried: readonly Tried[]): readonly Tried[] =>
  tried.filter(({ example, verdict }) => example.expect !== verdict)

/** A share as it is printed: cut, not rounded, so that it never shows a threshold that was missed. */
export const shareText = (share: number): string => (Math.floor(share * 10 + 1e-9) / 10).toFixed(1)

/** The examples that give another verdict than expected, then the mutants that no example notices. */
export function trialsDocument({ tried, mutants, view }: TrialsInput): Document {
  const title = word(view, 'trials.title')
  const wrong = wrongOf(tried)
  const rules = new Set(tried.map(({ example }) => example.rule)).size
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      ...items(wrong.map(one => wrongItem(one, view))),
      paragraph(word(view, 'trials.counts', { rules, examples: tried.length, wrong: wrong.length })),
      ...(mutants ? mutantBlocks(mutants, view) : []),
    ],
  }
}

function wrongItem({ example: { rule, plane, expect, file, line: at }, verdict }: Tried, view: View): Item {
  const text = word(view, 'trials.wrong', {
    place: `${file}:${at}`,
    rule,
    plane: word(view, `plane.${plane}`),
    expected: word(view, `verdict.${expect}`),
    given: word(view, `verdict.${verdict}`),
  })
  return { mark: verdictSign('unmet'), text: line(text) }
}

function mutantBlocks(found: MutantCensus, view: View): readonly Block[] {
  const counts = word(view, 'trials.mutants', {
    total: found.total,
    killed: found.killed,
    equivalent: found.equivalent.length,
    survivors: found.survivors.length,
    share: shareText(shareKilled(found)),
    least: leastShare,
  })
  const section = (key: string, list: readonly Item[]) =>
    list.length > 0 ? [heading(2, word(view, key, { n: list.length })), ...items(list)] : []
  const survivors = found.survivors.length
  return [
    paragraph(counts),
    ...(survivors > 0
      ? [
          heading(2, word(view, 'trials.survivors', { n: survivors })),
          paragraph(span(word(view, 'trials.survivors-note'), 'quiet')),
          ...items(survivorItems(found.survivors, view)),
        ]
      : []),
    ...section(
      'trials.equivalent',
      found.equivalent.map(({ mutant, said }) => ({
        ...mutantItem(mutant, view),
        tail: line(inLanguage(said.why, view.language)),
      })),
    ),
    ...section(
      'trials.stale',
      found.stale.map(({ said, killed }) => ({
        text: line(`${said.file}:${said.line} `, span(said.mutant, 'code')),
        tail: line(word(view, killed ? 'trials.stale-killed' : 'trials.stale-gone')),
      })),
    ),
  ]
}

const survivorItems = (survivors: readonly Mutant[], view: View): readonly Item[] =>
  [...grouped(survivors, ({ rule }) => rule)].map(([rule, own]) => ({
    text: line(span(rule, 'strong')),
    under: own.map(mutant => mutantItem(mutant, view)),
  }))

/** What was changed, where that stands, and the name under which a rule file may call the mutant equivalent. */
function mutantItem(mutant: Mutant, view: View): Item {
  const { position } = mutant
  const where = position ? `${position.file}:${position.line} ` : ''
  return {
    text: line(mutantText(mutant, view)),
    under: [{ mark: span(' '), text: line(span(where, 'quiet'), span(mutant.name, 'code')) }],
  }
}

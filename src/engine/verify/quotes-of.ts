import { type Design, type Fact } from '../../model/design.ts'
import type { Quote } from '../../model/verification.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { placeInFile } from '../place-in-file.ts'
import { citationOf, type Outcome, outcomeOf } from './outcome.ts'
import { standingTogether } from './standing-together.ts'

/** Every quotation of a design, and of its state, and what became of it in the texts of its sources. */
export function quotesOf(design: Design, vocabulary: Vocabulary): readonly Quote[] {
  const quoting = [...design.facts.values()].filter(({ quote }) => quote !== undefined)
  const look = looker(design, vocabulary)
  return standingTogether(quoting, ({ quoteOffset, offset }) => quoteOffset ?? offset).map(facts =>
    quoteOf(design, facts, look),
  )
}

type Look = (quote: string, cited: string) => Outcome

/** The same words, cited from the same place, are looked for once. */
function looker({ texts }: Design, { divisions }: Vocabulary): Look {
  const known = new Map<string, Outcome>()
  return (quote, cited) => {
    const key = `${cited} ${quote}`
    const outcome = known.get(key) ?? outcomeOf(quote, citationOf(cited), { texts, divisions })
    known.set(key, outcome)
    return outcome
  }
}

function quoteOf(design: Design, [first, ...also]: readonly [Fact, ...Fact[]], look: Look): Quote {
  const { path, plane, quote = '', quoteOffset, offset, file, sources } = first
  const outcomes = sources.map(cited => look(quote, cited)).toSorted((one, other) => one.rank - other.rank)
  const { rank: _, ...outcome } = outcomes[0] ?? nowhere
  return {
    path,
    plane,
    quote,
    also: also.map(({ path, plane }) => ({ path, plane })),
    sources,
    ...outcome,
    file,
    ...placeInFile(design, { file, offset: quoteOffset ?? offset }),
  }
}

/** A quotation without a source is in no text. */
const nowhere: Outcome = { rank: 0, status: 'no-text', pinpointStatus: 'unknown', difference: [] }

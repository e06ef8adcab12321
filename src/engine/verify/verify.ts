import type { Design } from '../../model/design.ts'
import type { Quote, StrayPinpoint, Verification } from '../../model/verification.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { placeInFile } from '../place-in-file.ts'
import { citedOf } from './cited-article.ts'
import { citationOf } from './outcome.ts'
import { quotesOf } from './quotes-of.ts'
import { standingTogether } from './standing-together.ts'

/** What became of the quotations of a design, and which citations lead to no article of the text that is at hand. */
export function verify(design: Design, vocabulary: Vocabulary): Verification {
  const quotes = quotesOf(design, vocabulary)
  return { design: design.id, quotes, strays: straysOf(design, vocabulary, quotes) }
}

/** Citations of articles that a text does not have, beside those that their quotation tells of. */
function straysOf(
  design: Design,
  { divisions }: Vocabulary,
  quotes: readonly Quote[],
): readonly StrayPinpoint[] {
  const isAbsent = (cited: string): boolean => {
    const { source, pinpoint } = citationOf(cited)
    const text = design.texts.get(source)
    return text !== undefined && citedOf(pinpoint, text, divisions)?.articles.length === 0
  }
  const told = new Set(
    quotes.flatMap(({ pinpointStatus, path, plane, source, pinpoint }) =>
      pinpointStatus === 'absent' ? [`${path}@${plane} ${source}#${pinpoint}`] : [],
    ),
  )
  return standingTogether([...design.facts.values()], ({ offset }) => offset).flatMap(([fact]) => {
    const { path, plane, file, sources } = fact
    const strays = sources.filter(cited => isAbsent(cited) && !told.has(`${path}@${plane} ${cited}`))
    return strays.map(cited => {
      const { source, pinpoint = '' } = citationOf(cited)
      return { path, plane, source, pinpoint, file, ...placeInFile(design, fact) }
    })
  })
}

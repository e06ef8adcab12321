import type { Passage, Quote, Verification } from '../../model/verification.ts'
import { inLanguage } from '../in-language.ts'
import type { Verified, VerifyInput } from '../verify/verify-document.ts'
import type { View } from '../view.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/verification/1`: every quotation, what became of it and where; citations that lead to no article. */
export const verificationJson = ({ verified, view }: VerifyInput): string =>
  jsonText({
    ...formatHead('verification', view),
    language: view.language,
    designs: verified.map(one => verifiedJson(one, view)),
    quotes: verified.flatMap(({ verification: { design, quotes } }) =>
      quotes.map(quote => ({ design, ...quoteJson(quote) })),
    ),
    strays: verified.flatMap(({ verification: { design, strays } }) =>
      strays.map(stray => ({ design, ...stray })),
    ),
  })

/** One design, in short. */
export const verifiedJson = ({ design, verification }: Verified, view: View) => ({
  id: design.id,
  name: inLanguage(design.name, view.language),
  file: design.file,
  texts: [...design.texts].map(([source, { file, unit, articles }]) => ({
    source,
    file,
    unit,
    articles: articles.length,
  })),
  summary: summaryJson(verification),
})

function summaryJson({ quotes, strays }: Verification) {
  const count = (status: Quote['status']) => quotes.filter(one => one.status === status).length
  const pointing = (status: Quote['pinpointStatus']) =>
    quotes.filter(one => one.pinpointStatus === status).length
  return {
    located: count('located'),
    changed: count('changed'),
    missing: count('missing'),
    noText: count('no-text'),
    pinpointsDiffering: pointing('differs'),
    pinpointsAbsent: pointing('absent') + strays.length,
  }
}

/** A quotation as machine formats state it (design, section 5). */
export const quoteJson = ({ found, also, difference, ...quote }: Quote) => ({
  ...quote,
  ...(also.length > 0 ? { also } : {}),
  ...(found ? { context: contextOf(found), found: foundJson(found) } : {}),
  ...(difference.length > 0 ? { difference } : {}),
})

/** Where a passage stands. */
export const foundJson = ({ before: _, after: __, ...found }: Passage) => found

const contextOf = ({ before, passage, after }: Passage): string =>
  [before && `… ${before}`, passage, after && `${after} …`].join('')

import type { Quote, StrayPinpoint } from '../../model/verification.ts'
import { nameOwnedFact } from '../name-fact.ts'
import { nameSources } from '../name-source.ts'
import type { VerifyInput } from '../verify/verify-document.ts'
import type { DesignView } from '../view.ts'
import { type Column, csvText } from './csv-text.ts'

/** A quotation, or a citation without one that leads to no article. */
interface Told {
  readonly at: Quote | StrayPinpoint
  readonly quote?: Quote
  readonly view: DesignView
}

/** One row for each quotation, and for each citation that leads to no article. New columns come last. */
const columns: readonly Column<Told>[] = [
  { name: 'status', cell: ({ quote }) => quote?.status },
  { name: 'pinpointStatus', cell: ({ quote }) => (quote ? quote.pinpointStatus : 'absent') },
  { name: 'factName', cell: ({ at, view }) => nameOwnedFact(at.path, view) },
  { name: 'plane', cell: ({ at }) => at.plane },
  { name: 'quote', cell: ({ quote }) => quote?.quote },
  { name: 'passage', cell: ({ quote }) => quote?.found?.passage },
  { name: 'article', cell: ({ quote }) => quote?.found?.article },
  { name: 'paragraph', cell: ({ quote }) => quote?.found?.paragraph },
  { name: 'cited', cell: ({ at, quote, view }) => nameSources(quote?.sources ?? [citedBy(at)], view) },
  { name: 'foundFile', cell: ({ quote }) => quote?.found?.file },
  { name: 'foundLine', cell: ({ quote }) => quote?.found?.line },
  { name: 'source', cell: ({ at }) => at.source },
  { name: 'pinpoint', cell: ({ at }) => at.pinpoint },
  { name: 'path', cell: ({ at }) => at.path },
  { name: 'design', cell: ({ view }) => view.design.id },
  { name: 'file', cell: ({ at }) => at.file },
  { name: 'line', cell: ({ at }) => at.line },
  { name: 'column', cell: ({ at }) => at.column },
]

const citedBy = ({ source, pinpoint }: Told['at']): string => `${source}#${pinpoint}`

/** The quotations of some designs as one table. */
export const verifyCsv = ({ verified, view }: VerifyInput): string =>
  csvText(
    columns,
    verified.flatMap(({ design, verification: { quotes, strays } }): readonly Told[] => {
      const own = { ...view, design }
      return [
        ...quotes.map(quote => ({ at: quote, quote, view: own })),
        ...strays.map(at => ({ at, view: own })),
      ]
    }),
    view.csv,
  )

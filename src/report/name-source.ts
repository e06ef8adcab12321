import type { Source } from '../model/design.ts'
import { grouped } from './grouped.ts'
import { inLanguage } from './in-language.ts'
import type { DesignView } from './view.ts'

/** Longer titles are cited by their id; the list of sources at the end has both. */
const longestTitle = 36

/** Sources with their pinpoints as the design gives them: `prison-act#art-25-3-1` -> “Prison Act, art-25-3-1”. */
export const nameSources = (cited: readonly string[], view: DesignView): string =>
  [...grouped(cited, sourceId)]
    .map(([id, same]) =>
      [titleOrId(id, view), ...new Set(same.map(pinpoint).filter(one => one !== ''))].join(', '),
    )
    .join('; ')

/** `prison-act#art-25-3-1` -> `prison-act` */
export function sourceId(cited: string): string {
  const end = cited.indexOf('#')
  return end < 0 ? cited : cited.slice(0, end)
}

/** The whole title of a source. */
export const sourceTitle = ({ title, id }: Source, { language }: Pick<DesignView, 'language'>): string =>
  inLanguage(title, language) || id

const pinpoint = (cited: string): string => (cited.includes('#') ? cited.slice(cited.indexOf('#') + 1) : '')

function titleOrId(id: string, view: DesignView): string {
  const source = view.design.sources.get(id)
  const title = source ? sourceTitle(source, view) : id
  return title.length <= longestTitle ? title : id
}

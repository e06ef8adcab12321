import type { Design } from '../../model/design.ts'
import type { Problem } from '../../model/problem.ts'
import { nearest } from '../nearest.ts'
import type { Given } from './given.ts'

/** The sources of an answer with their pinpoints, as a design cites them, and what is wrong with them. */
export function citedSources(
  { source, pinpoint }: Given,
  { sources: known }: Pick<Design, 'sources'>,
): { sources: readonly string[]; problems: readonly Problem[] } {
  const parts = (source?.text ?? '')
    .split(/[;|\n]/)
    .map(part => part.trim())
    .filter(Boolean)
  const place = (pinpoint ?? source)?.place
  const alone = pinpoint && (parts.length !== 1 || parts[0]?.includes('#'))
  const problems: Problem[] = alone && place ? [{ code: 'PINPOINT_ALONE', ...place, with: {} }] : []
  const sources = parts.map(part => {
    const [id = '', ...rest] = part.split('#')
    const where = rest.length > 0 ? rest.join('#') : alone ? '' : (pinpoint?.text ?? '')
    if (source && !known.has(id.trim())) {
      const suggestion = nearest(id.trim(), known.keys())
      const fill = { id: id.trim().slice(0, 80) }
      problems.push({
        code: 'UNKNOWN_SOURCE',
        ...source.place,
        with: fill,
        ...(suggestion === undefined ? {} : { suggestion }),
      })
    }
    const at = pinned(where)
    return at === '' ? id.trim() : `${id.trim()}#${at}`
  })
  return { sources: [...new Set(sources)], problems }
}

/** A pinpoint holds no white space: “art. 22, § 3” becomes art-22,-§-3. */
const pinned = (text: string): string =>
  text
    .trim()
    .replace(/\.(?=\s)/g, '')
    .replace(/\s+/g, '-')

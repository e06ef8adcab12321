import type { Assessment, Gap } from '../../model/assessment.ts'
import { anchorOf } from '../document/about.ts'
import { chain, heading, items, line, span } from '../document/blocks.ts'
import type { Block, Line } from '../document/document.ts'
import { sourceId, sourceTitle } from '../name-source.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'

/** The sources that the evidence cites, each once, in the order of the design. */
export function sourcesSection({ requirements }: Assessment, view: DesignView): readonly Block[] {
  const cited = new Set<string>()
  const cite = ({ sources }: Pick<Gap, 'sources'>): void => sources?.forEach(source => cited.add(source))
  for (const { findings } of requirements)
    findings.forEach(({ evidence, gaps }) => {
      evidence.forEach(cite)
      gaps.forEach(cite)
    })
  const ids = new Set([...cited].map(sourceId))
  const listed = [...view.design.sources.values()].filter(({ id }) => ids.has(id))
  if (listed.length === 0) return []
  const quiet = (text: string | undefined): Line => (text === undefined ? [] : line(span(text, 'quiet')))
  return [
    heading(2, word(view, 'section.sources'), anchorOf(view.design.id, 'sources')),
    ...items(
      listed.map(source => ({
        text: line(span(source.id, 'strong'), word(view, 'list.colon'), sourceTitle(source, view)),
        tail: chain([quiet(source.date), quiet(source.url)]),
      })),
    ),
  ]
}

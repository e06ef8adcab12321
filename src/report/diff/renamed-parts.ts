import type { Difference, Renaming } from '../../model/difference.ts'
import { heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { nameSubject } from '../name-subject.ts'
import { joined, word } from '../word.ts'
import type { Views } from './diff-document.ts'

/** What looks to be the same under another id, and why; said first, since all the rest takes it to be so. */
export function renamedParts({ renamed }: Difference, views: Views): readonly Block[] {
  if (renamed.length === 0) return []
  return [
    heading(2, word(views.after, 'section.renamed', { n: renamed.length })),
    paragraph(span(word(views.after, 'diff.renamed-note'), 'quiet')),
    ...items(renamed.map(one => ({ text: line(sentence(one, views)) }))),
  ]
}

function sentence({ of, before, after, because }: Renaming, views: Views): string {
  return word(views.after, 'diff.renamed', {
    before: `${nameSubject(`${of}/${before}`, views.before)} [${before}]`,
    after: `${nameSubject(`${of}/${after}`, views.after)} [${after}]`,
    because: joined(
      views.after,
      because.map(why => word(views.after, `diff.because.${why}`)),
    ),
  })
}

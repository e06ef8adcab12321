import type { Remark, RemarkCode } from '../../model/lint.ts'
import type { View } from '../view.ts'
import { joined, word } from '../word.ts'

const sentences = {
  'never-applies': 'lint.never-applies',
  'never-met': 'lint.never-met',
  'never-unmet': 'lint.never-unmet',
  'perhaps-never-applies': 'lint.perhaps-never-applies',
  'perhaps-never-met': 'lint.perhaps-never-met',
  'perhaps-never-unmet': 'lint.perhaps-never-unmet',
  contradiction: 'lint.contradiction',
  same: 'lint.same',
  implied: 'lint.implied',
  excluded: 'lint.excluded',
  'perhaps-contradiction': 'lint.perhaps-contradiction',
  'perhaps-implied': 'lint.perhaps-implied',
  'idle-fact': 'lint.idle-fact',
  untested: 'lint.untested',
  missing: 'lint.missing',
  placeholders: 'lint.placeholders',
  glossary: 'lint.glossary',
} as const satisfies Record<RemarkCode, string>

/** So many of the texts that a file lacks are named; the machine format names all. */
const mostNamed = 6

/** A remark as a sentence. */
export function remarkText({ code, with: fill }: Remark, view: View): string {
  const { plane = '', texts = '' } = fill
  const planes = plane.split(',').filter(Boolean)
  const all = texts.split(', ')
  const shown = view.depth === 'full' ? all : all.slice(0, mostNamed)
  return word(view, sentences[code], {
    ...fill,
    plane: joined(
      view,
      planes.map(one => word(view, `plane.${one}`)),
    ),
    texts: [...shown, ...(shown.length < all.length ? ['…'] : [])].join(', '),
  })
}

import type { Finding } from '../../model/assessment.ts'
import { line, span } from '../document/blocks.ts'
import type { Item } from '../document/document.ts'
import { nameSubjects } from '../name-subject.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import { byExcuse } from './excuse-text.ts'

/** Why findings are not new, each excuse once, unless it is `said` above; of whom, where it does not hold of all. */
export function excuseItems(findings: readonly Finding[], said: string, view: DesignView): readonly Item[] {
  const groups = byExcuse(findings, view)
  return groups
    .filter(([excuse]) => excuse !== '' && excuse !== said)
    .map(([excuse, same]) => {
      const subjects = nameSubjects([...new Set(same.map(({ subject }) => subject))], view)
      const told = groups.length === 1 ? excuse : word(view, 'excuse.of', { excuse, subjects })
      return { text: line(span(told, 'strong')) }
    })
}

import type { Source } from '../../model/design.ts'
import { nameValue } from '../name-fact.ts'
import { sourceTitle } from '../name-source.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import type { Sheet, XlsxRow } from '../xlsx/workbook.ts'

/** How to fill in a form, with the mapping of the answers that experts know to the values of the vocabulary. */
export function guideSheet(view: DesignView): Omit<Sheet, 'name'> {
  const { yes = [], partial = [] } = view.knowledge.vocabulary.answers ?? {}
  const names = (values: readonly string[]) => values.map(value => nameValue(value, view)).join('; ')
  const answer = (name: string, values: readonly string[] = []): XlsxRow => ({
    cells: [
      { value: word(view, `answers.is.${name}`), tone: 'strong' },
      { value: word(view, `answers.means.${name}`, { values: names(values) }) },
    ],
  })
  const paragraphs = word(view, 'answers.how')
    .split('\n')
    .filter(text => text.trim() !== '')
  return {
    columns: [{ width: 20 }, { width: 95 }],
    rows: [
      { cells: [{ value: word(view, 'answers.guide'), tone: 'title' }] },
      ...paragraphs.map((text, index) => ({
        cells: [{ value: `${index + 1}.`, tone: 'strong' as const }, { value: text.trim() }],
      })),
      { cells: [] },
      {
        cells: [
          { value: word(view, 'facts.answer'), tone: 'head' },
          { value: word(view, 'answers.meaning'), tone: 'head' },
        ],
      },
      answer('yes', yes),
      answer('partial', partial),
      answer('no'),
      answer('unknown'),
      {
        cells: [
          { value: word(view, 'answers.named'), tone: 'strong' },
          { value: word(view, 'answers.means.named') },
        ],
      },
      { cells: [] },
      {
        cells: [
          { value: '', tone: 'text' },
          { value: word(view, 'notice.never-certifies'), tone: 'text' },
        ],
      },
    ],
  }
}

/** The sources that answers can cite, by the ids that the form takes. */
export function sourcesSheet(view: DesignView): Omit<Sheet, 'name'> {
  const columns = ['id', 'title', 'date', 'url'] as const
  const cells = (source: Source): XlsxRow => ({
    cells: [
      { value: source.id, tone: 'strong' },
      { value: sourceTitle(source, view) },
      { value: source.date },
      { value: source.url, tone: 'quiet' },
    ],
  })
  return {
    columns: [{ width: 24 }, { width: 70 }, { width: 13 }, { width: 50 }],
    rows: [
      { cells: columns.map(name => ({ value: word(view, `answers.source.${name}`), tone: 'head' })) },
      ...[...view.design.sources.values()].map(cells),
    ],
    head: 1,
    filters: true,
  }
}

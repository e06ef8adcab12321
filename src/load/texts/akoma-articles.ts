import type { Divisions } from '../../model/division.ts'
import { alternatives, divisionNumber, numberPattern } from '../../model/division-number.ts'
import type { Article, Paragraph, SourceText } from '../../model/source-text.ts'

/** Follows the structure that Akoma Ntoso has: articles and sections, their paragraphs, and the numbers of all these. */
export interface StructureReader {
  readonly open: (name: string, id: string, at: number) => void
  readonly text: (text: string) => void
  readonly close: (name: string, at: number) => void
  readonly found: () => Partial<Pick<SourceText, 'articles' | 'division'>>
}

interface Draft {
  readonly division: string
  readonly id: string
  readonly at: number
  readonly within: Draft | undefined
  readonly paragraphs: Paragraph[]
  label: string
  end: number
}

/** No number is longer. */
const longest = 200

const articles = new Set(['article', 'section'])
const paragraphs = new Set(['paragraph', 'subsection'])

/** A reader of one document; elements are told to it in the order of the file. */
export function structureReader(divisions: Divisions): StructureReader {
  const drafts: Draft[] = []
  const opened: (Draft | undefined)[] = []
  const draftIn = (names: ReadonlySet<string>) => opened.findLast(one => one && names.has(one.division))
  let num: string | undefined
  return {
    open: (name, id, at) => {
      if (name === 'num') num = ''
      const isArticle = articles.has(name)
      const isParagraph = paragraphs.has(name) && isFirstLevel(opened)
      const within = isArticle || isParagraph ? draftIn(articles) : undefined
      const draft = { division: name, id, at, within, paragraphs: [], label: '', end: at }
      opened.push(isArticle || isParagraph ? draft : undefined)
      if (isArticle) drafts.push(draft)
    },
    text: text => {
      if (num !== undefined) num += text
    },
    close: (name, at) => {
      const draft = opened.pop()
      const owner = opened.at(-1)
      if (name === 'num' && num !== undefined) {
        if (owner)
          owner.label = num
            .slice(0, longest)
            .replace(/\s+/g, ' ')
            .replace(/[.:\s]+$/, '')
            .trim()
        num = undefined
      }
      if (!draft) return
      draft.end = at
      if (paragraphs.has(draft.division) && draft.within)
        draft.within.paragraphs.push(paragraphOf(draft, divisions))
    },
    found: () => structureOf(drafts, divisions),
  }
}

/** Whether what opens now lies in an article, and in no paragraph of it. */
function isFirstLevel(opened: readonly (Draft | undefined)[]): boolean {
  const innermost = opened.findLast(one => one !== undefined)
  return innermost !== undefined && articles.has(innermost.division)
}

function structureOf(
  drafts: readonly Draft[],
  divisions: Divisions,
): Partial<Pick<SourceText, 'articles' | 'division'>> {
  if (drafts.length === 0) return {}
  const division = drafts.some(one => one.division === 'article') ? 'article' : 'section'
  const kept = drafts.filter(one => one.division === division)
  const positions = new Map(kept.map((draft, index) => [draft, index]))
  return { division, articles: kept.map(draft => articleOf(draft, positions, divisions)) }
}

function articleOf(draft: Draft, positions: ReadonlyMap<Draft, number>, divisions: Divisions): Article {
  const within = draft.within && positions.get(draft.within)
  const { at, end, paragraphs } = draft
  const own = { at, end, ...named(draft, divisions), paragraphs }
  return within === undefined ? own : { ...own, within }
}

const paragraphOf = (draft: Draft, divisions: Divisions): Paragraph => ({
  at: draft.at,
  ...named(draft, divisions),
})

/** Label and number as the element gives them in `num`, else in its `eId`: `art_25-3__para_1`. */
function named({ label, id }: Draft, divisions: Divisions): { label: string; number: string } {
  const last = id.split('__').at(-1) ?? ''
  const inId = last.slice(last.indexOf('_') + 1)
  return { label: label || last, number: numberIn(label, divisions) ?? divisionNumber(inId, divisions) }
}

function numberIn(label: string, divisions: Divisions): string | undefined {
  const { article, section, paragraph } = divisions
  const words = alternatives([...article.one, ...section.one, ...paragraph.one])
  const pattern = `^[^\\p{L}\\d§]*(?:(?:${words})(?!\\p{L})\\.?\\s{0,3})?(${numberPattern(divisions)})`
  const found = new RegExp(pattern, 'iu').exec(label)?.[1]
  return found && divisionNumber(found, divisions)
}

import type { Divisions } from '../../model/division.ts'
import { compareNumbers } from '../../model/division-number.ts'
import type { Article, SourceText } from '../../model/source-text.ts'
import { findParagraphs, paragraphPattern } from './find-paragraphs.ts'
import { type Heading, headingPatterns, readHeading } from './heading.ts'

/** The articles of a text without any structure but its lines; sections, where it has no articles. */
export function findArticles(text: string, divisions: Divisions): Pick<SourceText, 'articles' | 'division'> {
  const headings = headingsIn(text, divisions)
  const division = headings.some(({ kind, isQuoted }) => kind === 'article' && !isQuoted)
    ? 'article'
    : 'section'
  const kept = headings.filter(({ kind }) => kind === division || kind === 'annex')
  return { division, articles: articlesFrom(kept, text, divisions) }
}

function headingsIn(text: string, divisions: Divisions): readonly Heading[] {
  const patterns = headingPatterns(divisions)
  const found: Heading[] = []
  const last = new Map<string, string>()
  let isApart = true
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const heading =
      end > start ? readHeading(text.slice(start, Math.min(end, start + 240)), patterns) : undefined
    const before = heading && last.get(heading.kind)
    // In the middle of a paragraph a line may begin with an article that is only referred to.
    const isHere =
      heading && (isApart || before === undefined || compareNumbers(heading.number, before, divisions) > 0)
    if (heading && isHere) {
      found.push({ ...heading, at: start + heading.at, textAt: start + heading.textAt })
      if (!heading.isQuoted) last.set(heading.kind, heading.number)
    }
    isApart = endsApart(text, start, end)
    start = end + 1
  }
  return found
}

/** Whether what follows a line begins something new: the line is empty, or ends a sentence. */
function endsApart(text: string, start: number, end: number): boolean {
  const line = text.slice(Math.max(start, end - 80), end).trimEnd()
  return line === '' || /[.;:!?»”"’)\]]$/.test(line)
}

/** Each article goes on to the next; one that is quoted ends with the article that quotes it at the latest. */
function articlesFrom(headings: readonly Heading[], text: string, divisions: Divisions): readonly Article[] {
  const pattern = paragraphPattern(divisions)
  const ends = endsOf(headings, text.length)
  const articles: Article[] = []
  let outer: number | undefined
  for (const [index, { kind, at, label, number, isQuoted, textAt }] of headings.entries()) {
    if (!isQuoted) outer = kind === 'annex' ? undefined : articles.length
    if (kind === 'annex') continue
    const end = ends[index] ?? text.length
    const within = isQuoted && outer !== undefined ? { within: outer } : {}
    const paragraphs = findParagraphs(text, { at: textAt, end }, { pattern, divisions })
    articles.push({ at, end, label, number, ...within, paragraphs })
  }
  return articles
}

function endsOf(headings: readonly Heading[], length: number): readonly number[] {
  const ends: number[] = []
  let next = length
  let nextOuter = length
  for (const { at, isQuoted } of headings.toReversed()) {
    ends.push(isQuoted ? next : nextOuter)
    next = at
    if (!isQuoted) nextOuter = at
  }
  return ends.toReversed()
}

import type { GlossaryEntry, Remark } from '../../model/lint.ts'
import { type Language, languages } from '../../model/truth.ts'
import { misused } from './glossary.ts'
import type { Told } from './texts.ts'

/** The words that the project does not use, by language. */
export type Glossary = Readonly<Record<Language, readonly GlossaryEntry[]>>

/** Texts that a language lacks, whose placeholders differ from the English ones, or that use a word we do not use. */
export const weighTexts = (texts: readonly Told[], glossary: Glossary): readonly Remark[] => [
  ...languages.flatMap(language => missing(texts, language)),
  ...texts.flatMap(placeholders),
  ...texts.flatMap(told => languages.flatMap(language => misusedIn(told, language, glossary[language]))),
]

/** What a file lacks in a language is one remark: it is one piece of work. */
function missing(texts: readonly Told[], language: Language): readonly Remark[] {
  const lacking = texts.filter(({ text }) => !text[language]?.trim()).map(told => told.about(language))
  const bySource = new Map<string, string[]>()
  for (const { source, path } of lacking)
    bySource.set(source, [...(bySource.get(source) ?? []), path.join('/')])
  return [...bySource].map(([source, paths]) => ({
    code: 'missing',
    level: 'fault',
    about: lacking.find(place => place.source === source) ?? { source, path: [] },
    with: { language, source: source.replace(/^\w+:/, ''), texts: paths.join(', '), n: String(paths.length) },
  }))
}

function placeholders({ text, about }: Told): readonly Remark[] {
  const [first, ...others] = languages.filter(language => text[language])
  if (!first) return []
  const wanted = holes(text[first])
  return others
    .filter(language => holes(text[language]) !== wanted)
    .map(language => ({
      code: 'placeholders',
      level: 'fault',
      about: about(language),
      with: { language, other: first, found: holes(text[language]), wanted },
    }))
}

/** The placeholders of a text, each once: a language may name a thing twice. */
const holes = (text: string | undefined): string =>
  [...new Set([...(text ?? '').matchAll(/\{[\w.-]+\}/g)].map(String))].sort().join(' ')

const misusedIn = (
  { text, about }: Told,
  language: Language,
  entries: readonly GlossaryEntry[],
): readonly Remark[] =>
  misused(text[language] ?? '', entries).map(({ found, entry }) => ({
    code: 'glossary',
    level: entry.level,
    about: about(language),
    with: { language, found, say: entry.say },
  }))

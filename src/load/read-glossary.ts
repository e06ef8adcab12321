import type { GlossaryEntry } from '../model/lint.ts'
import type { Language } from '../model/truth.ts'
import { entriesOf, isMap, type Plain, textOf, valueAt, wordsOf } from './plain.ts'

/** Reads `locales/glossary.yaml`: per language, a word that the project does not use and the one that it does. */
export function readGlossary(value: Plain | undefined): Readonly<Record<Language, readonly GlossaryEntry[]>> {
  const of = (language: Language) => entriesOf(valueAt(value, language)).map(entry)
  return { en: of('en'), nl: of('nl'), fr: of('fr'), de: of('de') }
}

const entry = ([not, told]: [string, Plain]): GlossaryEntry => ({
  not,
  say: textOf(isMap(told) ? valueAt(told, 'say') : told),
  level: valueAt(told, 'level') === 'note' ? 'note' : 'fault',
  except: wordsOf(valueAt(told, 'except')),
})

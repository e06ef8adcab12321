import type { Language, Text } from '../model/truth.ts'

/** A text in the language asked for, else in English, else in whichever there is. */
export function inLanguage(text: Text | string, language: Language): string {
  if (typeof text === 'string') return text
  return text[language] ?? text.en ?? Object.values(text)[0] ?? ''
}

import { clean } from './clean.ts'

const harmless = /^[\w./@%+=:,-]+$/

/** A call that a reader may copy into a shell: whatever a file is called, it stays one word. */
export const commandLine = (...words: readonly string[]): string =>
  ['npx opcat', ...words.map(quoted)].join(' ')

function quoted(word: string): string {
  // A name that begins with a hyphen would be read as an option.
  const path = word.startsWith('-') && word.includes('.') ? `./${word}` : word
  return harmless.test(path) ? path : `'${clean(path).replaceAll("'", "'\\''")}'`
}

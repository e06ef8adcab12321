import { readdirSync, readFileSync } from 'node:fs'

/** A page for people, and its name. */
export interface Page {
  readonly file: string
  readonly text: string
}

/** The README and every page of `docs/`. */
export const pages: readonly Page[] = [
  'README.md',
  ...readdirSync('docs')
    .sort()
    .map(name => `docs/${name}`),
].map(file => ({ file, text: readFileSync(file, 'utf8') }))

/** The blocks of a page in one language, each line without the indent of its block. */
export const blocksOf = ({ text }: Page, language: string): readonly string[] =>
  [...text.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)]
    .filter(([, , name]) => name === language)
    .map(([, indent = '', , block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))

/** Every call of opcat that a page shows: in a block, in a line of text, or handed to a container or a script. */
export function callsIn(page: Page): readonly string[] {
  const lines = [...blocksOf(page, 'sh'), ...blocksOf(page, 'yaml')].flatMap(block => block.split('\n'))
  const inText = [...page.text.matchAll(/`((?:npx )?opcat [^`<[]+)`/g)].map(([, call = '']) => call)
  const inBlocks = lines.flatMap(line => {
    const [, call] =
      /^(?: *- )?(?:npx )?opcat (.+)$/.exec(line) ?? /^docker run .* opcat (?!\.$)(.+)$/.exec(line) ?? []
    return call === undefined ? [] : [`opcat ${call}`]
  })
  const calls = [...inText, ...inBlocks].map(call => call.replace(/^npx /, '').replace(/ +(#|>|\|).*$/, ''))
  return [...new Set(calls)]
}

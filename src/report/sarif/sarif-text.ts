/**
 * A text as a SARIF message: braces doubled, since `{0}` stands for an argument, and nothing that could be read as an
 * embedded link.
 */
export const messageText = (text: string): string => text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (')

/** A text of at most so many characters; GitHub leaves longer ones out. */
export function atMost(most: number, text: string): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** An id as a name without signs: `opcat/18-1-seconded-officials` -> `Opcat181SecondedOfficials`. */
export const pascalName = (id: string): string =>
  id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

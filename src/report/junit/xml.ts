import { clean } from '../clean.ts'

/** A text in XML 1.0, for an element or an attribute: escaped, and without what XML cannot hold at all. */
export const xmlText = (text: string): string =>
  clean(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, character => entities[character] ?? character)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Values of attributes; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with attributes and lines of content, two spaces further in than its own lines. */
export function xmlElement(
  name: string,
  attributes: Attributes,
  content: readonly string[] = [],
): readonly string[] {
  const named = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`],
  )
  const start = `<${name}${named.join('')}`
  return content.length === 0
    ? [`${start}/>`]
    : [`${start}>`, ...content.map(line => `  ${line}`), `</${name}>`]
}

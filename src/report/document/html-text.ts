import { clean } from '../clean.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text in which nothing is markup, neither between tags nor in an attribute. */
export const htmlText = (text: string): string =>
  clean(text).replace(/[&<>"']/g, character => entities[character] ?? '')

/** What an element says of itself; what is `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element around content that is markup already; its attributes are escaped here. */
export function element(name: string, content: string, attributes: Attributes = {}): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${htmlText(String(value))}"`)
  return `<${name}${said.join('')}>${content}</${name}>`
}

import { Chalk } from 'chalk'
import type { Tone } from './document/document.ts'

const colored = new Chalk({ level: 1 })

const paints: Readonly<Record<Tone, (text: string) => string>> = {
  plain: text => text,
  strong: colored.bold,
  quiet: colored.dim,
  code: colored.cyan,
  met: colored.green,
  unmet: colored.red,
  undetermined: colored.yellow,
  'not-applicable': colored.dim,
  removed: colored.red,
  added: colored.green,
}

/** A text in the colour of its tone, where colour is wanted; never decided by the surroundings. */
export const toned = (text: string, tone: Tone, color: boolean): string => (color ? paints[tone](text) : text)

import type { View } from '../view.ts'

/** What every machine format begins with. */
export const formatHead = (format: string, { version }: Pick<View, 'version'>) => ({
  format: `opcat/${format}/1`,
  tool: { name: 'opcat', version },
})

/** JSON that is safe on a terminal too: what JSON itself lets through of control and direction characters is escaped. */
export const jsonText = (value: unknown): string => `${escaped(JSON.stringify(value, null, 2))}\n`

/** A value as it stands behind the key of an object: written with the key, so that no line is moved afterwards. */
export const jsonBehindKey = (value: unknown): string =>
  escaped(JSON.stringify({ '': value }, null, 2)).slice('{\n  "": '.length, -'\n}'.length)

/** The same on one line, for lists that are compared line by line. */
export const jsonLine = (value: unknown): string => escaped(JSON.stringify(value))

const unsafe = /[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu

const escaped = (json: string): string => json.replace(unsafe, codeOf)

const codeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

import { clean } from '../clean.ts'
import type { Field, Line } from '../document/document.ts'
import type { Help } from '../notice/notice.ts'
import { type Voice, word } from '../word.ts'

/** Help without markup; whoever shows it breaks its lines. */
export const plainText = (help: readonly Help[], voice: Voice): string =>
  `${help.map(block => blockText(block, voice)).join('\n\n')}\n`

const blockText = (block: Help, voice: Voice): string =>
  block.kind === 'paragraph'
    ? lineText(block.text)
    : block.fields.map(field => fieldText(field, voice)).join('\n')

const fieldText = ({ label, text }: Field, voice: Voice): string =>
  `${clean(label)}${word(voice, 'list.colon')}${lineText(text)}`

const lineText = (line: Line): string => clean(line.map(({ text }) => text).join(''))

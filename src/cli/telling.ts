import { clean } from '../report/clean.ts'
import type { Host } from './host.ts'

const ownColours = /(\u001b\[\d{1,2}m)/

/** Standard error as a terminal may have it: whatever a file name or a text holds, it commands nothing. */
export const telling =
  ({ tell, color }: Pick<Host, 'tell' | 'color'>): Host['tell'] =>
  text =>
    tell(
      text
        .split('\n')
        .map(line => cleaned(line, color))
        .join('\n'),
    )

const cleaned = (line: string, color: boolean): string =>
  line
    .split(ownColours)
    .map((piece, index) => (color && index % 2 === 1 ? piece : clean(piece)))
    .join('')

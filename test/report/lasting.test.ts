import { expect, test } from 'vitest'
import { items, line, paragraph, span } from '../../src/report/document/blocks.ts'
import type { Document } from '../../src/report/document/document.ts'
import { lasting } from '../../src/report/document/lasting.ts'
import { writeTerminal } from '../../src/report/document/write-terminal.ts'

const words = 'No officials on secondment may serve in the secretariat of the mechanism.'
const item = { text: line(words), tail: line(span('obligation, in law', 'quiet')) }

const holding = (one: typeof item): Document => ({
  language: 'en',
  title: '',
  blocks: [...items([one, { text: line('under it'), under: [one] }]), paragraph(words)],
})

test('what comes back is written for the room there is each time', () => {
  const kept = lasting({ ...item })
  for (const width of [80, 30, 80, 200, 30])
    for (const color of [false, true])
      expect(writeTerminal(holding(kept), { width, color })).toBe(
        writeTerminal(holding(item), { width, color }),
      )
})

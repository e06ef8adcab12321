import { expect, test } from 'vitest'
import { tableText } from '../../src/report/table-text.ts'

const columns = { widths: [6, 4, 5], align: ['left', 'right', 'center'], gutter: 2 } as const

test('cells stand in columns of their widths, below a rule that is as wide as all of them', () => {
  const rows = [['one', '2', '✗'], 'a group', ['two\nmore', '漢', '✓']]
  expect(tableText({ ...columns, head: ['what', 'n', 'sign'], rows })).toEqual([
    'what       n  sign',
    '─'.repeat(19),
    'one        2    ✗',
    'a group',
    'two       漢    ✓',
    'more',
  ])
})

test('colours take no room', () => {
  const rows = [['\u001b[31mred\u001b[39m', '1', '']]
  expect(tableText({ ...columns, head: ['', '', ''], rows }).at(-1)).toBe('\u001b[31mred\u001b[39m        1')
})

test('a head without rows has no rule', () => {
  expect(tableText({ ...columns, head: ['what', 'n', ''], rows: [] })).toEqual(['what       n'])
})

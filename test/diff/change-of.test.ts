import { expect, test } from 'vitest'
import { changeOf } from '../../src/engine/diff/change-of.ts'
import type { Absent, Change } from '../../src/model/difference.ts'
import type { Verdict } from '../../src/model/truth.ts'

type Stand = Verdict | Absent

const after: readonly Stand[] = ['met', 'unmet', 'undetermined', 'not-applicable', 'absent']

const table: Readonly<Record<Stand, readonly Change[]>> = {
  met: ['unchanged', 'worsened', 'unsettled', 'lapsed', 'lapsed'],
  unmet: ['improved', 'unchanged', 'unsettled', 'improved', 'improved'],
  undetermined: ['settled', 'settled', 'unchanged', 'settled', 'settled'],
  'not-applicable': ['arisen', 'worsened', 'unsettled', 'unchanged', 'unchanged'],
  absent: ['arisen', 'worsened', 'unsettled', 'unchanged', 'unchanged'],
}

for (const [before, row] of Object.entries(table))
  for (const [at, change] of row.entries())
    test(`${before}, then ${after[at]}: ${change}`, () => {
      expect(changeOf(before as Stand, after[at] as Stand)).toBe(change)
    })

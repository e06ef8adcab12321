import { appendFileSync, rmSync } from 'node:fs'
import fc from 'fast-check'
import { test } from 'vitest'
import { designs } from './design-arbitrary.ts'
import { findings } from './engine.ts'
import { ruleSets } from './rule-arbitrary.ts'

const log = (...a: unknown[]) => appendFileSync('/tmp/scan.log', JSON.stringify(a) + '\n')
test('scan', () => {
  rmSync('/tmp/scan.log', { force: true })
  const cases = fc.sample(fc.tuple(designs, ruleSets(1)), { numRuns: 400, seed: 3 })
  const seen = new Map<string, number>()
  let und = 0,
    empty = 0,
    capped = 0,
    uev = 0,
    urea = 0
  for (const [d, r] of cases)
    for (const f of findings(d, r)) {
      if (f.capped) capped++
      if (f.verdict !== 'undetermined') {
        if (f.gaps.length) log('settled with gaps')
        continue
      }
      und++
      if (f.evidence.length) uev++
      if (f.reasons.length) urea++
      if (!f.settles.met.length && !f.settles.unmet.length) {
        empty++
        log(
          'no settles',
          f,
          r.find(x => x.id === f.rule),
        )
      }
      for (const g of f.gaps) {
        const k = g.kind + ' ' + g.path.replace(/[bm]\d/g, 'X') + '@' + g.plane
        seen.set(k, (seen.get(k) ?? 0) + 1)
      }
    }
  log({ und, empty, capped, uev, urea })
  for (const [k, n] of [...seen].sort()) log(k, n)
}, 100000)

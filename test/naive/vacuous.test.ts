import { expect, test } from 'vitest'
import type { Design } from '../../src/model/design.ts'
import type { Condition, Rule } from '../../src/model/rule.ts'
import { always } from './always.ts'
import { findings } from './engine.ts'

const runs = { asked: 300, nobody: 400, never: 400 }
const patience = 120_000

const impossible: Condition = {
  form: 'fact',
  path: 'mechanism.status',
  test: { ask: 'is', value: 'nothing' },
}

const named = (design: Design, rules: readonly Rule[], verdict: string): readonly string[] =>
  findings(design, rules)
    .filter(finding => finding.verdict === verdict)
    .map(({ rule, subject, plane }) => `${rule} ${subject} ${plane}`)

test(
  'whatever is met is judged: asked the impossible it is unmet',
  () => {
    always(
      (design, rules) => {
        const [rule] = rules.toReversed()
        if (!rule) return
        const met = named(design, rules, 'met').filter(one => one.startsWith(rule.id))
        const asked = rules.map(one => (one === rule ? { ...one, require: impossible } : one))
        const unmet = named(design, asked, 'unmet')
        expect(met.filter(one => !unmet.includes(one))).toEqual([])
      },
      { runs: runs.asked, seed: 41, depth: 2 },
    )
  },
  patience,
)

test(
  'where nobody is put forward, no rule about bodies, mandates or their pairs is met',
  () => {
    always(
      (design, rules) => {
        const bodies = design.bodies.map(body => ({ ...body, role: 'outside' as const }))
        const about = rules
          .filter(rule => ['bodies', 'mandates', 'separations'].includes(rule.for))
          .map(rule => rule.id)
        const found = findings({ ...design, bodies, separations: [] }, rules).filter(one =>
          about.includes(one.rule),
        )
        for (const { subject, verdict } of found)
          expect(`${subject} ${verdict}`).toBe('mechanism not-applicable')
      },
      { runs: runs.nobody, seed: 42, depth: 2 },
    )
  },
  patience,
)

test(
  'a rule that applies to nobody is not applicable, once for each plane',
  () => {
    always(
      (design, rules) => {
        const never = rules.map(rule => ({ ...rule, where: impossible }))
        const found = findings(design, never).map(({ rule, subject, plane, verdict }) => [
          rule,
          plane,
          subject,
          verdict,
        ])
        expect(found).toEqual(
          never.flatMap(rule => rule.planes.map(plane => [rule.id, plane, 'mechanism', 'not-applicable'])),
        )
      },
      { runs: runs.never, seed: 43, depth: 2 },
    )
  },
  patience,
)

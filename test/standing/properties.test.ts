import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exitCode, type FailOn, failOnFrom } from '../../src/cli/exit-code.ts'
import { assess } from '../../src/engine/assess.ts'
import { baselineOf } from '../../src/engine/standing/baseline.ts'
import { countsAs, remaining } from '../../src/engine/standing/counts-as.ts'
import { emptyRegister, registerOf } from '../../src/engine/standing/register.ts'
import { isOpen, type JudgedDesign } from '../../src/engine/standing/scene.ts'
import { standing } from '../../src/engine/standing/standing.ts'
import type { Attestation, Known, Waiver } from '../../src/model/standing.ts'
import { type BodyFacts, designText, houseKnowledge, readDesign } from './house.ts'

const knowledge = await houseKnowledge()
const today = '2026-06-30'
const runs = { numRuns: 100 }

const answer = fc.constantFrom('yes', 'no', undefined)
const facts: fc.Arbitrary<BodyFacts> = fc
  .record({ law: answer, practice: answer, interviews: fc.constantFrom('full', 'none', undefined) })
  .map(({ law, practice, interviews }) => ({
    ...(law ? { law } : {}),
    ...(practice ? { practice } : {}),
    ...(interviews ? { more: `powers: { private-interviews: ${interviews} }` } : {}),
  }))
const ids = ['council', 'office', 'chamber'] as const
const bodies = fc.dictionary(fc.constantFrom(...ids), facts, {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
})

const known = new Map<string, Promise<JudgedDesign>>()

/** The same bodies are judged once, however often they come up. */
function judged(named: Record<string, BodyFacts>): Promise<JudgedDesign> {
  const text = designText(named)
  const found =
    known.get(text) ??
    readDesign(text).then(design => ({ design, assessment: assess(design, knowledge, ['house']) }))
  known.set(text, found)
  return found
}

/** Findings that are there, and some that are not. */
const about = fc.record({
  rule: fc.constantFrom('house/seconded', 'house/interviews', 'house/reached', 'house/clear'),
  subject: fc.constantFrom(
    ...ids.map(id => `bodies/${id}`),
    'places/prison@land',
    'mechanism',
    'bodies/nobody',
  ),
})
const named = fc.record({
  about,
  design: fc.constantFrom('council', 'institute', undefined),
  plane: fc.constantFrom('law', 'practice', undefined),
  expires: fc.constantFrom('2025', '2026-06-29', '2026-06-30', '2026-06', '2030-01-01'),
})
const entryFrom = ({
  about,
  design,
  plane,
  expires,
}: typeof named extends fc.Arbitrary<infer One> ? One : never) => ({
  ...about,
  ...(design ? { design } : {}),
  ...(plane ? { plane } : {}),
  reason: 'r',
  by: 'b',
  expires,
  position: { file: 'w.yaml', line: 1 },
})
const waiver: fc.Arbitrary<Waiver> = named.map(one => ({ kind: 'waiver', ...entryFrom(one) }) as Waiver)
const attestation: fc.Arbitrary<Attestation> = fc
  .tuple(named, fc.constantFrom('met', 'unmet'))
  .map(([one, verdict]) => ({ kind: 'attestation', ...entryFrom(one), verdict }) as Attestation)
const entries = fc.array(fc.oneof(waiver, attestation), { maxLength: 5 })

const failOns = ['obligation', 'obligation+undetermined', 'position+undetermined'].map(
  word => failOnFrom(word) as FailOn,
)

const codeWith = (one: JudgedDesign, known: Known, failOn: FailOn): number =>
  exitCode([], [remaining(one.assessment, standing(registerOf(known, knowledge.rules, today), one))], failOn)

/** Unmet is worse than undetermined, and both than nothing. */
const badness = (code: number): number => [0, 2, 1].indexOf(code)

test('a baseline written from a run excuses exactly all of that run', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async named => {
      const one = await judged(named)
      const baseline = baselineOf(one, emptyRegister)
      const found = standing(registerOf({ baseline, entries: [] }, knowledge.rules, today), one)
      const open = one.assessment.requirements.flatMap(({ findings }) => findings.filter(isOpen))
      expect([...found.excuses.keys()].toSorted()).toEqual(
        open.map(({ fingerprint }) => fingerprint).toSorted(),
      )
      expect(found).toMatchObject({ stale: [], expired: [], renamed: [] })
      for (const failOn of failOns) expect(codeWith(one, { baseline, entries: [] }, failOn)).toBe(0)
    }),
    runs,
  )
})

test('a baseline of one run excuses of another exactly what has the same verdict', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, bodies, async (before, after) => {
      const baseline = baselineOf(await judged(before), emptyRegister)
      const one = await judged(after)
      const found = standing(registerOf({ baseline, entries: [] }, knowledge.rules, today), one)
      const known = new Set(baseline.map(({ fingerprint, verdict }) => `${fingerprint} ${verdict}`))
      const findings = one.assessment.requirements.flatMap(requirement => requirement.findings)
      for (const finding of findings)
        expect(countsAs(finding, found)).toBe(
          !isOpen(finding) || known.has(`${finding.fingerprint} ${finding.verdict}`)
            ? 'nothing'
            : finding.verdict,
        )
      // Whatever excuses nothing is named, as stale or as renamed.
      const unused = baseline.filter(({ fingerprint }) => !found.excuses.has(fingerprint)).length
      expect(found.stale.length + found.renamed.flatMap(({ entries }) => entries).length).toBe(unused)
    }),
    runs,
  )
})

test('one more entry never makes the exit code worse, unless it attests that something is unmet', async () => {
  const more = fc.oneof(waiver, attestation)
  const picks = fc.array(fc.boolean(), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(bodies, bodies, entries, more, picks, async (before, after, list, entry, picked) => {
      const one = await judged(after)
      const all = baselineOf(await judged(before), emptyRegister)
      const some = all.filter((_, index) => picked[index % picked.length])
      for (const failOn of failOns) {
        const no = badness(codeWith(one, { baseline: some, entries: list }, failOn))
        expect(badness(codeWith(one, { baseline: all, entries: list }, failOn))).toBeLessThanOrEqual(no)
        if (entry.kind === 'attestation' && entry.verdict === 'unmet') continue
        for (const longer of [
          [...list, entry],
          [entry, ...list],
        ])
          expect(badness(codeWith(one, { baseline: some, entries: longer }, failOn))).toBeLessThanOrEqual(no)
      }
    }),
    runs,
  )
})

test('an attestation of unmet only ever makes it worse or leaves it', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, entries, attestation, async (named, list, entry) => {
      const one = await judged(named)
      const failOn = failOnFrom('obligation') as FailOn
      const unmet: Attestation = { ...entry, verdict: 'unmet' }
      const [before, after] = [list, [...list, unmet]].map(known =>
        codeWith(one, { baseline: [], entries: known }, failOn),
      )
      expect(badness(after as number)).toBeGreaterThanOrEqual(badness(before as number))
    }),
    runs,
  )
})

test('excuses change no computed verdict and no computed count, and excuse only what is open', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, entries, async (named, list) => {
      const one = await judged(named)
      const frozen = JSON.stringify(one.assessment)
      const baseline = baselineOf(one, emptyRegister)
      const { excuses } = standing(registerOf({ baseline, entries: list }, knowledge.rules, today), one)
      expect(JSON.stringify(one.assessment)).toBe(frozen)
      const findings = one.assessment.requirements.flatMap(requirement => requirement.findings)
      for (const finding of findings) {
        const excuse = excuses.get(finding.fingerprint)
        if (excuse) expect(isOpen(finding)).toBe(true)
        if (excuse?.by === 'attestation') expect(finding.verdict).toBe('undetermined')
      }
    }),
    runs,
  )
})

test('every entry on this design is in force, expired or stale, and in one of these alone', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, entries, async (names, list) => {
      const one = await judged(names)
      const own = list.map(entry => ({ ...entry, design: 'council' }))
      const found = standing(registerOf({ baseline: [], entries: own }, knowledge.rules, today), one)
      const out = [...found.expired, ...found.stale.map(({ entry }) => entry)]
      expect(new Set(out).size).toBe(out.length)
      for (const entry of own) {
        const alone = standing(registerOf({ baseline: [], entries: [entry] }, knowledge.rules, today), one)
        const judges = one.assessment.requirements.some(
          ({ rule, plane }) => rule === entry.rule && plane === (entry.plane ?? plane),
        )
        expect(
          [alone.excuses.size > 0, alone.expired.length > 0, alone.stale.length > 0].filter(Boolean),
        ).toHaveLength(judges ? 1 : 0)
      }
    }),
    runs,
  )
})

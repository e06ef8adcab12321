import { assess } from '../../src/engine/assess.ts'
import type { Assessment, Evidence, Finding, Gap, Requirement } from '../../src/model/assessment.ts'
import { type Design, factKey } from '../../src/model/design.ts'
import type { Knowledge } from '../../src/model/knowledge.ts'
import type { Rule } from '../../src/model/rule.ts'
import { vocabulary } from './sample-vocabulary.ts'

/** The sample vocabulary and drawn rules as the engine is handed them, under one made-up instrument. */
export const knowledge = (rules: readonly Rule[]): Knowledge => ({
  vocabulary,
  norms: {
    instruments: [
      {
        id: 'T',
        norms: 'test',
        order: 1,
        name: { en: 'T' },
        title: { en: 'Test' },
        date: '2000-01-01',
        authority: 'nobody',
        binding: true,
      },
    ],
    provisions: [
      {
        id: 'T-1',
        instrument: 'T',
        pinpoint: '1',
        confidence: 'confirmed',
        strength: 'obligation',
        theme: 'mandate',
        checkable: 'yes',
        exhausted: true,
        requires: { en: 'all' },
      },
    ],
  },
  rules,
  words: { en: new Map(), nl: new Map(), fr: new Map(), de: new Map() },
})

/** All that the engine finds of a design. */
export const assessment = (design: Design, rules: readonly Rule[]): Assessment =>
  assess(design, knowledge(rules), ['test'])

/** All requirements as the engine judges them. */
export const requirements = (design: Design, rules: readonly Rule[]): readonly Requirement[] =>
  assessment(design, rules).requirements

/** All findings as the engine gives them. */
export const findings = (design: Design, rules: readonly Rule[]): readonly Finding[] =>
  requirements(design, rules).flatMap(requirement => requirement.findings)

export const keyOf = ({ path, plane }: Evidence | Gap): string => factKey(path, plane)

/** Sets of positions as sets of fact keys. */
export const keySets = (
  positions: readonly (readonly number[])[],
  of: readonly (Evidence | Gap)[],
): readonly (readonly string[])[] =>
  positions.map(set =>
    set.map(at => {
      const one = of[at]
      if (!one) throw new Error(`no position ${at}`)
      return keyOf(one)
    }),
  )

/** A pair of bodies is unordered: its name depends on the order of the file, what it is does not. */
export const unordered = (path: string): string =>
  path.replace(
    /^separations\/([^+/]+)\+([^/]+)/,
    (_, x: string, y: string) => `separations/${[x, y].toSorted().join('+')}`,
  )

import type { Problem } from '../model/problem.ts'
import type { Attestation, Waiver } from '../model/standing.ts'
import type { Plane } from '../model/truth.ts'
import { check } from './check.ts'
import { otherKind } from './file-kind.ts'
import { inOrder } from './in-order.ts'
import { positionOf } from './locate.ts'
import { nearest } from './nearest.ts'
import { itemsOf, textOf, valueAt } from './plain.ts'
import { repeated } from './repeated.ts'
import type { Validate } from './validators.ts'
import { problemOf, type YamlFile } from './yaml-file.ts'

/** What waivers are read against: their schema, and the ids of all rules there are. */
export interface WaiverGrammar {
  readonly validate: Validate
  readonly rules: readonly string[]
}

const lists = ['waivers', 'attestations'] as const

/** After so many rules that are not there, a suggestion for each would only cost time. */
const mostSuggestions = 100

/** Reads waivers and attestations, or says all that is wrong with them. */
export function readWaivers(
  source: YamlFile,
  { validate, rules }: WaiverGrammar,
): { entries: readonly (Waiver | Attestation)[]; problems: readonly Problem[] } {
  const other = otherKind(source, 'waivers')
  if (other.length > 0) return { entries: [], problems: other }
  const problems = inOrder([
    ...source.problems,
    ...check(source, validate, []),
    ...unknownRules(source, rules),
    ...lists.flatMap(list => repeated(source, list, ['rule', 'design', 'subject', 'plane'])),
  ])
  return { entries: problems.length > 0 ? [] : lists.flatMap(list => entriesIn(source, list)), problems }
}

function unknownRules(source: YamlFile, rules: readonly string[]): Problem[] {
  const known = new Set(rules)
  const named = lists.flatMap(list =>
    itemsOf(valueAt(source.value, list)).map((item, index) => ({
      rule: textOf(valueAt(item, 'rule')),
      path: [list, index, 'rule'],
    })),
  )
  return named
    .filter(({ rule }) => rule.trim() !== '' && !known.has(rule))
    .map(({ rule, path }, index) => {
      const suggestion = index < mostSuggestions ? nearest(rule, rules) : undefined
      return problemOf(source, path, { code: 'UNKNOWN_RULE', with: { rule }, suggestion })
    })
}

const entriesIn = (source: YamlFile, list: (typeof lists)[number]): (Waiver | Attestation)[] =>
  itemsOf(valueAt(source.value, list)).map((item, index) => {
    const text = (key: string) => textOf(valueAt(item, key))
    const [design, plane] = [text('design'), text('plane')]
    const named = {
      rule: text('rule'),
      ...(design ? { design } : {}),
      subject: text('subject'),
      ...(plane ? { plane: plane as Plane } : {}),
      reason: text('reason'),
      by: text('by'),
      expires: text('expires'),
      position: positionOf(source, [list, index]),
    }
    return list === 'waivers'
      ? { kind: 'waiver', ...named }
      : { kind: 'attestation', ...named, verdict: text('verdict') as Attestation['verdict'] }
  })

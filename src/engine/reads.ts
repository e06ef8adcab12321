import type { Condition, Domain, Meetings, Rule, Test } from '../model/rule.ts'
import { type Scope, scopeOfDomain, scopeOfSubject } from '../model/scope.ts'
import type { FactPlane, Plane } from '../model/truth.ts'
import type { FactKind, Vocabulary } from '../model/vocabulary.ts'
import { kindAt, ownerOf } from './condition/scope.ts'
import { planeOf } from './lookup.ts'

/** One test of one fact, or of what follows from the structure of a design, that a rule comes down to. */
export interface Read {
  readonly owner: Scope
  /** Dotted, from its owner. */
  readonly path: string
  readonly plane: FactPlane
  /** Absent for what follows from structure. */
  readonly kind?: FactKind
  /** Absent for the limit of a comparison. */
  readonly test?: Test
}

/** What reading a condition depends on. */
export interface Reader {
  readonly vocabulary: Vocabulary
  readonly rules: ReadonlyMap<string, Rule>
  readonly scope: Scope
  readonly plane: Plane
}

/** Everything a rule reads when it is judged on a plane, through the rules it refers to. */
export const readsOf = (
  rule: Rule,
  plane: Plane,
  known: Omit<Reader, 'scope' | 'plane'>,
): readonly Read[] => [...whereReads(rule, known), ...requireReads(rule, plane, known)]

/** What decides whom a rule applies to: `where` reads law. */
export function whereReads(rule: Rule, known: Omit<Reader, 'scope' | 'plane'>): readonly Read[] {
  const reader: Reader = { ...known, scope: scopeOfSubject[rule.for], plane: 'law' }
  return [...(rule.where ? conditionReads(rule.where, reader) : []), ...meetingReads(rule.of, reader)]
}

/** What decides whether a rule is met. */
export const requireReads = (
  rule: Rule,
  plane: Plane,
  known: Omit<Reader, 'scope' | 'plane'>,
): readonly Read[] => conditionReads(rule.require, { ...known, scope: scopeOfSubject[rule.for], plane })

function conditionReads(condition: Condition, reader: Reader): readonly Read[] {
  switch (condition.form) {
    case 'fact':
      return testReads(condition.path, condition.test, reader)
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap(part => conditionReads(part, reader))
    case 'not':
      return conditionReads(condition.of, reader)
    case 'on':
      return conditionReads(condition.of, { ...reader, plane: condition.plane })
    case 'rule': {
      const rule = reader.rules.get(condition.rule)
      return rule ? readsOf(rule, reader.plane, reader) : []
    }
    default: {
      const inner: Reader = { ...reader, scope: scopeOfDomain[condition.domain] }
      return [
        ...(condition.form === 'count' ? [howMany(condition.domain, reader)] : []),
        ...(condition.where ? conditionReads(condition.where, { ...inner, plane: 'law' }) : []),
        ...(condition.that ? conditionReads(condition.that, inner) : []),
        ...meetingReads(condition.meeting, reader),
      ]
    }
  }
}

/** How many there are of a domain is no fact, but two rules may ask it both. */
const howMany = (domain: Domain, { scope }: Reader): Read => ({
  owner: scope,
  path: `(${domain})`,
  plane: 'both',
})

function testReads(path: string, test: Test, reader: Reader): readonly Read[] {
  const own = readAt(path, reader, test)
  if (test.ask === 'same-on') return [own, readAt(path, { ...reader, plane: test.plane }, test)]
  if ((test.ask === 'at-latest' || test.ask === 'after') && !/^\d/.test(test.than))
    return [own, readAt(test.than, reader)]
  return [own]
}

function readAt(path: string, { vocabulary, scope, plane }: Reader, test?: Test): Read {
  const kind = kindAt(vocabulary, scope, path)
  const { owner, rest } = ownerOf(scope, path)
  return {
    owner: path === 'as-of' ? 'state' : owner,
    path: rest,
    plane: kind ? planeOf(kind, plane) : 'both',
    ...(kind ? { kind } : {}),
    ...(test ? { test } : {}),
  }
}

/** Which functions meet is read of both bodies, in law. */
const meetingReads = (meetings: Meetings, reader: Reader): readonly Read[] =>
  [...new Set(meetings.flat())].map(name =>
    readAt('functions', { ...reader, scope: 'body', plane: 'law' }, { ask: 'includes', values: [name] }),
  )

/** Whether a condition is about its subject alone, so that one design in miniature shows all it can be. */
export function isSingle(condition: Condition | undefined): boolean {
  switch (condition?.form) {
    case undefined:
    case 'fact':
      return true
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.every(isSingle)
    case 'not':
    case 'on':
      return isSingle(condition.of)
    default:
      return false
  }
}

import type { Design, FactValue } from '../../src/model/design.ts'
import type { Condition, Rule, Test } from '../../src/model/rule.ts'
import type { Plane, Truth, Verdict } from '../../src/model/truth.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'
import { inTime } from './days.ts'
import { domain, existence, subjects } from './domains.ts'
import { and, deny, or, several } from './kleene.ts'
import { contains, inOperation, kindOf, read, start } from './read.ts'
import { putForward, subjectOf, type Thing, type Unlisted, type World } from './world.ts'

/** The verdict on one subject and plane, and nothing besides. */
export interface Judged {
  readonly subject: string
  readonly plane: Plane
  readonly verdict: Verdict
}

const claim = (yes: boolean): Truth => (yes ? 'yes' : 'no')

const known = (value: FactValue, test: (value: FactValue) => boolean): Truth =>
  value === 'unknown' ? 'unknown' : claim(test(value))

/** The date or the path that a date is compared with. */
const limit = (world: World, thing: Thing, than: string, plane: Plane): FactValue =>
  /^\d{4}/.test(than) ? than : read(world, thing, than, plane)

/** All listed values outside these are excluded. */
function only(world: World, thing: Thing, path: string, values: readonly string[], plane: Plane): Truth {
  const at = start(world, thing, path)
  const outside = kindOf(world, at.thing, at.rest).values.filter(value => !values.includes(value))
  return and(outside.map(value => deny(contains(world, thing, path, value, plane))))
}

/** A comparison of one value; `at` gives it on a plane. */
function compared(test: Test, plane: Plane, at: (plane: Plane) => FactValue, than: FactValue): Truth {
  const value = at(plane)
  switch (test.ask) {
    case 'is':
      return known(value, one => one === test.value)
    case 'in':
      return known(value, one => test.values.includes(one))
    case 'at-least':
      return known(value, one => one !== 'none' && Number(one) >= test.value)
    case 'at-most':
      return known(value, one => one !== 'none' && Number(one) <= test.value)
    case 'same-on':
      return than === 'unknown' ? 'unknown' : known(value, one => one === than)
    case 'at-latest':
    case 'after':
      return inTime(value, than, test.plus, test.ask)
    default:
      throw new Error(`${test.ask} is asked of lists`)
  }
}

/**
 * How a mandate is exercised: in a given way only by a body in operation, not at all by one that is not (design,
 * section 3.5). The test holds if it is exercised in one of the ways that it allows.
 */
function exercised(world: World, mandate: Thing & { kind: 'mandates' }, test: Test, plane: Plane): Truth {
  const works = inOperation(world, mandate.mandate.body)
  const law = read(world, mandate, 'held', 'law')
  const practice = read(world, mandate, 'held', 'practice')
  const ways = kindOf(world, mandate, 'held').values.map(way => {
    const stated = known(practice, value => value === way)
    const inThisWay = way === 'no' ? or([deny(works), stated]) : and([works, stated])
    const other = test.ask === 'same-on' && plane !== test.plane ? law : way
    return and([inThisWay, compared(test, plane, () => way, other)])
  })
  return or(ways)
}

/** What the test asks of the one fact (design, section 2). */
function tested(world: World, thing: Thing, path: string, test: Test, plane: Plane): Truth {
  if (test.ask === 'includes') {
    return and(test.values.map(value => contains(world, thing, path, value, plane)))
  }
  if (test.ask === 'only') return only(world, thing, path, test.values, plane)
  const practice = plane === 'practice' || (test.ask === 'same-on' && test.plane === 'practice')
  if (practice && thing.kind === 'mandates' && path === 'held') return exercised(world, thing, test, plane)
  const at = (on: Plane): FactValue => read(world, thing, path, on)
  const than =
    test.ask === 'at-latest' || test.ask === 'after' ? limit(world, thing, test.than, plane) : 'none'
  return compared(test, plane, at, test.ask === 'same-on' ? at(test.plane) : than)
}

type Quantifier = Extract<Condition, { domain: unknown }>

/** Nothing is known of what a list left open leaves out, so it never shows that there are few (section 3.4). */
const nothingKnown = (form: Quantifier): Unlisted => ({
  copies: form.form === 'count' ? Math.max(form.atLeast ?? 0, (form.atMost ?? 0) + 1) : 1,
  counted: 'unknown',
  that: 'unknown',
})

/** `some`, `every` and `count`, by their formulas over all elements. */
function quantified(world: World, form: Quantifier, of: Thing, plane: Plane): Truth {
  const found: { counted: Truth; that: Truth }[] = []
  for (const { thing, exists } of domain(world, form.domain, of, form.meeting)) {
    if (thing.kind === 'unlisted') {
      const { copies, ...unlisted } = world.suppose?.(form) ?? nothingKnown(form)
      if (exists !== 'no') found.push(...Array.from({ length: copies }, () => unlisted))
      continue
    }
    const where = form.where ? holds(world, form.where, thing, 'law') : 'yes'
    found.push({ counted: and([exists, where]), that: form.that ? holds(world, form.that, thing, plane) : 'yes' })
  }
  const holding = found.map(({ counted, that }) => and([counted, that]))
  if (form.form === 'count') {
    const few = form.atMost === undefined ? 'yes' : deny(several(form.atMost + 1, holding))
    return and([several(form.atLeast ?? 0, holding), few])
  }
  if (form.form === 'some') return or(holding)
  const every = and(found.map(({ counted, that }) => or([deny(counted), that])))
  return form.ifNone === 'no' ? and([every, or(found.map(({ counted }) => counted))]) : every
}

/** A rule read inside another: the same subject, else the roll-up (design, section 3.3). */
function referred(world: World, id: string, ifNone: Truth, of: Thing, plane: Plane): Truth {
  const rule = world.rules.find(one => one.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  if (rule.for === of.kind) {
    const applies = and([inScope(world, rule, of), plane === 'practice' ? gate(world, of) : 'yes'])
    const required = holds(world, rule.require, of, plane)
    if (applies !== 'yes') return applies === 'no' ? ifNone : 'unknown'
    return required
  }
  const verdicts = judgeOn(world, rule, plane).map(({ verdict }) => verdict)
  if (verdicts.includes('unmet')) return 'no'
  if (verdicts.includes('undetermined')) return 'unknown'
  return verdicts.includes('met') ? 'yes' : ifNone
}

/** The truth of a condition, read of a thing on a plane. */
export function holds(world: World, condition: Condition, thing: Thing, plane: Plane): Truth {
  const truths = (of: readonly Condition[]): Truth[] => of.map(one => holds(world, one, thing, plane))
  switch (condition.form) {
    case 'fact':
      return tested(world, thing, condition.path, condition.test, plane)
    case 'all':
      return and(truths(condition.of))
    case 'any':
      return or(truths(condition.of))
    case 'not':
      return deny(holds(world, condition.of, thing, plane))
    case 'at-least':
      return several(condition.least, truths(condition.of))
    case 'on':
      return holds(world, condition.of, thing, condition.plane)
    case 'rule':
      return referred(world, condition.rule, condition.ifNone, thing, plane)
    default:
      return quantified(world, condition, thing, plane)
  }
}

/** Whether practice is judged of this subject (design, section 3.5). */
function gate(world: World, thing: Thing): Truth {
  if (thing.kind === 'mechanism') return claim(world.design.status === 'operating')
  if (thing.kind === 'bodies') return inOperation(world, thing.body.id)
  if (thing.kind === 'mandates') return inOperation(world, thing.mandate.body)
  if (thing.kind === 'separations') return and([thing.x, thing.y].map(({ id }) => inOperation(world, id)))
  if (thing.kind === 'places') return or(putForward(world.design).map(({ id }) => inOperation(world, id)))
  return 'yes'
}

/** Whether the rule is about this subject: it is there and `where`, read as law, holds. */
const inScope = (world: World, rule: Rule, thing: Thing): Truth =>
  and([existence(world, thing, rule.of), rule.where ? holds(world, rule.where, thing, 'law') : 'yes'])

const verdicts: Readonly<Record<Truth, Verdict>> = { yes: 'met', no: 'unmet', unknown: 'undetermined' }

function judgeOn(world: World, rule: Rule, plane: Plane): Judged[] {
  const found: Judged[] = []
  for (const { thing } of subjects(world, rule.for, rule.of)) {
    const scope = inScope(world, rule, thing)
    const open = plane === 'practice' ? gate(world, thing) : 'yes'
    const required = holds(world, rule.require, thing, plane)
    const subject = subjectOf(thing)
    if (scope === 'no') continue
    if (open === 'no') found.push({ subject, plane, verdict: 'not-applicable' })
    else if (scope === 'unknown' || open === 'unknown')
      found.push({ subject, plane, verdict: 'undetermined' })
    else found.push({ subject, plane, verdict: verdicts[required] })
  }
  return found.length > 0 ? found : [{ subject: 'mechanism', plane, verdict: 'not-applicable' }]
}

/** All verdicts of one rule on one design, by the letter of the design and as slowly as it likes. */
export function judgeAll(
  rule: Rule,
  design: Design,
  vocabulary: Vocabulary,
  rules: readonly Rule[],
  sees: (key: string) => boolean = () => true,
  suppose: World['suppose'] = () => undefined,
): Judged[] {
  const world: World = { design, vocabulary, rules, sees, suppose }
  return rule.planes.flatMap(plane => judgeOn(world, rule, plane))
}

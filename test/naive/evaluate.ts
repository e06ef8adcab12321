import type { Design } from '../../src/model/design.ts'
import type { Condition, Rule } from '../../src/model/rule.ts'
import type { Plane, Truth, Verdict } from '../../src/model/truth.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'
import { domain, existence, subjects } from './domains.ts'
import { and, deny, or, several } from './kleene.ts'
import { inOperation } from './read.ts'
import { claim, tested } from './tested.ts'
import { putForward, subjectOf, type Thing, type Unlisted, type World } from './world.ts'

/** The verdict on one subject and plane, and nothing besides. */
export interface Judged {
  readonly subject: string
  readonly plane: Plane
  readonly verdict: Verdict
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
    found.push({
      counted: and([exists, where]),
      that: form.that ? holds(world, form.that, thing, plane) : 'yes',
    })
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

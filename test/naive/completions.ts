import type { Gap } from '../../src/model/assessment.ts'
import { type Design, type Fact, type FactValue, factKey } from '../../src/model/design.ts'
import type { Condition, Rule } from '../../src/model/rule.ts'
import type { FactKind } from '../../src/model/vocabulary.ts'
import { valuesOf } from './design-arbitrary.ts'
import { dates, vocabulary } from './sample-vocabulary.ts'
import type { Unlisted } from './world.ts'

/** What a gap could turn out to be: facts stated, another today, or mandates that nobody listed. */
export interface Completion {
  readonly facts: readonly (readonly [string, FactValue])[]
  readonly asOf?: string
  readonly unlisted?: ReadonlyMap<Condition, Unlisted>
}

/** Each way to take one from each list. */
const product = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap(taken => list.map(one => [...taken, one])),
    [[]],
  )

/** The days a rough date may turn out to be, as far as the dates at hand can tell them apart. */
const within = (rough: string): readonly string[] => {
  const days = ['01-01', '01-31', '02-01', '02-29', '03-01', '03-02', '05-01', '05-11', '12-31']
  const all = [2010, 2011, 2012]
    .flatMap(year => days.map(day => `${year}-${day}`))
    .concat('2011-02-28', '2010-03-31')
  return all.filter(date => date.startsWith(rough) && date !== '2010-02-29' && date !== '2011-02-29')
}

/** Every date from well before to well after those at hand. */
const anyDay: readonly FactValue[] = ['2000-01-01', ...dates, ...within('20'), '2030-01-01', 'none']

/** The vocabulary's entry for a path, whatever it is stated on. */
export function kindAt(path: string): FactKind | undefined {
  const [on = '', ...rest] = path.split('/')
  const end = (on === 'state' || on === 'mechanism' ? rest : rest.slice(1)).join('.')
  const attachment = { bodies: 'body', mandates: 'mandate', separations: 'separation' }[on] ?? on
  return vocabulary.facts.find(kind => kind.path === end && kind.on.some(one => one === attachment))
}

/** A list completed: each open member said to be in it or not, or nothing more in it than is named. */
function completeList(design: Design, { path, plane }: Gap, kind: FactKind): readonly Completion[] {
  const value = (end: string): FactValue | undefined =>
    design.facts.get(factKey(`${path}/${end}`, plane))?.value
  const closed = value('complete') === 'yes'
  const open = kind.values.filter(member => {
    const said = value(member)
    return said === 'unknown' || (said === undefined && !closed)
  })
  const choices = open.map(member => [undefined, 'yes', 'no'].map(said => [member, said] as const))
  const ends = closed || value('complete') === 'no' ? [undefined] : [undefined, 'yes']
  return product([...choices, ends.map(said => ['complete', said] as const)]).map(members => ({
    facts: members.flatMap(([end, said]) =>
      said ? [[factKey(`${path}/${end}`, plane), said] as const] : [],
    ),
  }))
}

function withMandates(condition: Condition | undefined, rules: readonly Rule[]): readonly Condition[] {
  if (condition === undefined || condition.form === 'fact') return []
  if (condition.form === 'rule') {
    const rule = rules.find(one => one.id === condition.rule)
    return rule ? overMandates(rule, rules) : []
  }
  if ('domain' in condition) {
    const inner = [...withMandates(condition.where, rules), ...withMandates(condition.that, rules)]
    return condition.domain === 'mandates' ? [condition, ...inner] : inner
  }
  return [condition.of].flat().flatMap(one => withMandates(one, rules))
}

/** The quantifiers over mandates in a rule and those it refers to, where the unlisted may count. */
export const overMandates = ({ where, require }: Rule, rules: readonly Rule[]): readonly Condition[] => [
  ...new Set([...withMandates(where, rules), ...withMandates(require, rules)]),
]

function unlistedMandates(rule: Rule, rules: readonly Rule[]): readonly Completion[] {
  const forms = overMandates(rule, rules)
  const ways: readonly (Unlisted | undefined)[] = [
    undefined,
    { copies: 0, counted: 'no', that: 'no' },
    { copies: 1, counted: 'yes', that: 'no' },
    ...[1, 2, 3].map(copies => ({ copies, counted: 'yes', that: 'yes' }) as const),
  ]
  const supposed = product(forms.map(form => ways.map(way => [form, way] as const)))
  const unlisted = supposed.map(
    pairs => new Map(pairs.flatMap(([form, way]) => (way ? [[form, way] as const] : []))),
  )
  const none: Completion = { facts: [['mandates/complete@both', 'yes']] }
  return [none, ...unlisted.map((map): Completion => ({ facts: [], unlisted: map }))]
}

/** Everything a gap could turn out to be, in the small world of the sample vocabulary. */
export function completions(
  design: Design,
  gap: Gap,
  rule: Rule,
  rules: readonly Rule[],
): readonly Completion[] {
  const key = factKey(gap.path, gap.plane)
  if (gap.path === 'mandates/complete') return unlistedMandates(rule, rules)
  if (gap.path === 'state/places/complete') return ['yes', 'no'].map(said => ({ facts: [[key, said]] }))
  if (gap.path === 'as-of') return within(design.asOf).map(asOf => ({ facts: [], asOf }))
  const kind = kindAt(gap.path)
  if (!kind) throw new Error(`no fact at ${gap.path}`)
  if (kind.type === 'some-of') return completeList(design, gap, kind)
  const rough = design.facts.get(key)?.value
  const values =
    gap.kind === 'imprecise' ? within(String(rough)) : kind.type === 'date' ? anyDay : new Set(valuesOf(kind))
  return [...values].filter(value => value !== 'unknown').map(value => ({ facts: [[key, value]] }))
}

/** The design with some of its gaps filled; a list said to be unknown gives way to its members. */
export function completed(design: Design, ways: readonly Completion[]): Design {
  const facts = new Map(design.facts)
  for (const [key, value] of ways.flatMap(way => way.facts)) {
    const [path = '', plane] = key.split('@') as [string, Fact['plane']]
    const list = factKey(path.slice(0, path.lastIndexOf('/')), plane)
    if (facts.get(list)?.value === 'unknown') facts.delete(list)
    facts.set(key, { path, plane, value, sources: [], file: design.file, offset: 0 })
  }
  return { ...design, facts, asOf: ways.find(way => way.asOf)?.asOf ?? design.asOf }
}

/** All combinations of what these gaps could turn out to be, or none when they are too many to try. */
export function combinations(
  design: Design,
  gaps: readonly Gap[],
  rule: Rule,
  rules: readonly Rule[],
  most: number,
): readonly (readonly Completion[])[] | undefined {
  const lists = gaps.map(gap => completions(design, gap, rule, rules))
  return lists.reduce((size, list) => size * list.length, 1) > most ? undefined : product(lists)
}

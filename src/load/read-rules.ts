import type { Norms } from '../model/norm.ts'
import type { Problem } from '../model/problem.ts'
import { type Grid, type Rule, type Says, type SubjectKind, subjectKinds } from '../model/rule.ts'
import { scopeOfSubject } from '../model/scope.ts'
import { type Strength, strengths } from '../model/truth.ts'
import { check } from './check.ts'
import { compileCondition, type Here, meetingsOf } from './compile-condition.ts'
import type { Grammar } from './grammar.ts'
import { inOrder } from './in-order.ts'
import { lookedUp, words } from './look-up.ts'
import { nearest } from './nearest.ts'
import { entriesOf, itemsOf, textOf, valueAt, wordsOf } from './plain.ts'
import { exampleProblems } from './read-examples.ts'
import { readYaml } from './read-yaml.ts'
import { type RulePaths, rulePaths } from './rule-paths.ts'
import { ruleReferences } from './rule-references.ts'
import { ruleSizeProblems } from './rule-size.ts'
import type { RuleText } from './rule-text.ts'
import { problemOf, problemOfKey, type YamlFile } from './yaml-file.ts'

/** What rules are read against; `rules` are those already known, which a pack may build on. */
export interface RuleGrammar extends Grammar {
  readonly norms: Norms
  readonly rules?: readonly Rule[]
}

/** A rule and the file it was read from, to place what is only wrong among several. */
export interface ReadRule {
  readonly source: YamlFile
  readonly rule: Rule
}

/** Reads rules, one a file, and checks every path, plane, value and reference in them; in the order of the norms. */
export function readRules(
  files: readonly RuleText[],
  grammar: RuleGrammar,
): { rules: readonly Rule[]; problems: readonly Problem[] } {
  const paths = rulePaths(grammar.vocabulary)
  const read = files.map(text => readRule(text, grammar, paths))
  const sound = read.flatMap(({ rule, source }) => (rule ? [{ rule, source }] : []))
  const unsound = read.flatMap(({ rule, source }) => (rule ? [] : [textOf(valueAt(source.value, 'id'))]))
  const problems = [
    ...read.flatMap(({ problems }) => problems),
    ...ruleReferences(sound, { known: grammar.rules ?? [], unsound }),
  ]
  const broken = new Set(problems.map(({ file }) => file))
  const rules = sound.flatMap(({ rule, source }) => (broken.has(source.file) ? [] : [rule]))
  return { rules: rules.toSorted(byNorms(grammar.norms)), problems }
}

/** The order of the norms: by the first provision of each rule. */
export const byNorms = ({ provisions }: Norms): ((a: Rule, b: Rule) => number) => {
  const ranks = new Map(provisions.map(({ id }, index) => [id, index]))
  const rank = ({ provisions: [first = ''] }: Rule): number => ranks.get(first) ?? ranks.size
  return (a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)
}

const readRule = (
  { file, content }: RuleText,
  grammar: RuleGrammar,
  paths: RulePaths,
): { source: YamlFile; rule?: Rule; problems: Problem[] } => {
  const source = readYaml(file, content)
  const problems = [...source.problems, ...check(source, grammar.validators.rule, grammar.vocabulary.facts)]
  const oversized = ruleSizeProblems(source)
  if (oversized.length > 0) return { source, problems: inOrder([...problems, ...oversized]) }
  const at = (key: string) => valueAt(source.value, key)
  const kind = textOf(at('for')) as SubjectKind
  const planes = wordsOf(at('planes')).filter(plane => plane === 'law' || plane === 'practice')
  const here: Omit<Here, 'path'> = {
    scope: subjectKinds.includes(kind) ? scopeOfSubject[kind] : 'mechanism',
    planes,
  }
  const compiling = { source, paths, problems }
  const where = compileCondition(compiling, { ...here, planes: ['law'], path: ['where'] })
  const require = compileCondition(compiling, { ...here, path: ['require'] })
  problems.push(...strays(source), ...provisionProblems(source, grammar.norms), ...placeholders(source))
  problems.push(...exampleProblems(source, grammar.vocabulary))
  if (problems.length > 0 || !require) return { source, problems: inOrder(problems) }
  const grid = at('grid')
  const rule: Rule = {
    id: `${at('id')}`,
    provisions: wordsOf(at('provisions')),
    strength: at('strength') as Strength,
    theme: `${at('theme')}`,
    planes,
    for: kind,
    of: meetingsOf(at('of')),
    ...(grid ? { grid: grid as Grid } : {}),
    ...(where ? { where } : {}),
    require,
    says: at('says') as unknown as Says,
    examples: counted(source),
  }
  return { source, rule, problems }
}

const counted = (source: YamlFile): Rule['examples'] => {
  const expected = itemsOf(valueAt(source.value, 'examples')).map(example => valueAt(example, 'expect'))
  const count = (verdict: string): number => expected.filter(one => one === verdict).length
  return {
    met: count('met'),
    unmet: count('unmet'),
    undetermined: count('undetermined'),
    notApplicable: count('not-applicable'),
  }
}

/** Keys that mean something for other subjects only. */
const strays = (source: YamlFile): Problem[] =>
  [
    { key: 'of', kind: 'separations' },
    { key: 'grid', kind: 'places' },
  ].flatMap(({ key, kind }) =>
    valueAt(source.value, key) === undefined || valueAt(source.value, 'for') === kind
      ? []
      : [problemOfKey(source, [key], { code: 'STRAY_KEY', with: { key } })],
  )

/** Provisions that are not there; a rule stronger than the first of those it reads. */
const provisionProblems = (source: YamlFile, { provisions }: Norms): Problem[] => {
  const cited = words(source, ['provisions'])
  const ids = provisions.map(({ id }) => id)
  const first = provisions.find(({ id }) => id === cited[0]?.word)
  const strength = valueAt(source.value, 'strength') as Strength
  const above =
    first && strengths.includes(strength) && strengths.indexOf(strength) < strengths.indexOf(first.strength)
  const complaint = {
    code: 'STRENGTH_ABOVE',
    with: { strength, provision: first?.id ?? '', most: first?.strength ?? '' },
  }
  return [
    ...cited.flatMap(lookedUp(source, 'UNKNOWN_PROVISION', ids)),
    ...(above ? [problemOf(source, ['strength'], complaint)] : []),
  ]
}

const known = ['subject', 'witness.body', 'witness.missing', 'witness.unknown']

const placeholders = (source: YamlFile): Problem[] =>
  entriesOf(valueAt(source.value, 'says')).flatMap(([key, text]) =>
    entriesOf(text).flatMap(([language, words]) =>
      [...textOf(words).matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = '']) => {
        if (known.includes(name)) return []
        const complaint = { code: 'UNKNOWN_PLACEHOLDER', with: { name }, suggestion: nearest(name, known) }
        return problemOf(source, ['says', key, language], complaint)
      }),
    ),
  )

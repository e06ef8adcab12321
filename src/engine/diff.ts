import type { PlaceCoverage } from '../model/assessment.ts'
import {
  type Change,
  type CoverageChange,
  changes,
  type Difference,
  type RequirementChange,
  type Side,
} from '../model/difference.ts'
import { type Strength, strengths } from '../model/truth.ts'
import { causesIn } from './diff/causes.ts'
import { type CommonPath, commonPath } from './diff/common-path.ts'
import { driftedQuotes } from './diff/drifted-quotes.ts'
import { factChanges } from './diff/fact-changes.ts'
import { type Paired, paired, requirementChange } from './diff/finding-changes.ts'
import { renamings } from './diff/renamings.ts'
import { structureChanges } from './diff/structure-changes.ts'

/** How the second of two judged designs differs from the first: finding by finding, fact by fact, and in structure. */
export function diff(before: Side, after: Side): Difference {
  const renamed = renamings(before.design, after.design)
  const common: readonly [CommonPath, CommonPath] = [commonPath(renamed), commonPath([])]
  const readers = [
    { design: before.design, common: common[0] },
    { design: after.design, common: common[1] },
  ] as const
  const facts = factChanges(...readers)
  const structure = structureChanges(...readers)
  const pairs = paired(before.assessment, after.assessment, common)
  const causesOf = causesIn(facts, structure, readers)
  const all = pairs.map(pair => requirementChange(pair, causesOf))
  return {
    requirements: all.filter(({ findings }) => findings.length > 0),
    unchanged: unchangedIn(pairs, all),
    counts: countsOf(all),
    coverage: coverageChanges(before.assessment.coverage, after.assessment.coverage),
    facts,
    structure,
    renamed,
    drifted: driftedQuotes(before, after, common[0]),
  }
}

const unchangedIn = (pairs: readonly Paired[], all: readonly RequirementChange[]): number => {
  const total = (list: readonly { readonly findings: readonly unknown[] }[]) =>
    list.reduce((sum, { findings }) => sum + findings.length, 0)
  return total(pairs) - total(all)
}

function countsOf(all: readonly RequirementChange[]): Difference['counts'] {
  const count = (strength: Strength, change: Change): number =>
    all.filter(
      one =>
        one.strength === strength &&
        (change === 'unchanged'
          ? one.findings.length === 0
          : one.findings.some(found => found.change === change)),
    ).length
  return Object.fromEntries(
    strengths.map(strength => [
      strength,
      Object.fromEntries(changes.map(change => [change, count(strength, change)])),
    ]),
  ) as Difference['counts']
}

function coverageChanges(
  before: readonly PlaceCoverage[],
  after: readonly PlaceCoverage[],
): readonly CoverageChange[] {
  const byPlace = (list: readonly PlaceCoverage[]) =>
    new Map(list.map(one => [`${one.place}@${one.level}`, one]))
  const [was, is] = [byPlace(before), byPlace(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): readonly CoverageChange[] => {
    const [one, other] = [was.get(key), is.get(key)]
    const told = other ?? one
    if (told === undefined || one?.coverage === other?.coverage) return []
    const { place, level } = told
    return [{ place, level, before: one?.coverage ?? 'absent', after: other?.coverage ?? 'absent' }]
  })
}

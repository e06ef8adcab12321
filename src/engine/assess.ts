import type { Assessment, Counts, Finding, Requirement } from '../model/assessment.ts'
import type { Design } from '../model/design.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Rule } from '../model/rule.ts'
import { type Plane, type Strength, strengths } from '../model/truth.ts'
import { coverageOf } from './coverage.ts'
import { findings } from './find.ts'
import { flatMapped } from './flat-mapped.ts'
import { provisionsOf, provisionVerdicts, untestedOf } from './provisions.ts'
import { remembered } from './remembered.ts'
import type { Case } from './scene.ts'
import { rollUp } from './truth.ts'
import { quotesOf } from './verify/quotes-of.ts'
import { statusByFact } from './verify/status-by-fact.ts'
import { allowanceFor, workFor } from './work.ts'

/** What part of the rules is asked; all of it when silent. */
export interface Only {
  readonly themes?: readonly string[]
  readonly plane?: Plane
}

/**
 * Judges a design by every rule of the chosen norms, on the planes each rule uses. Throws `TooMuchWork` for one that was
 * made to keep us busy.
 */
export function assess(
  design: Design,
  knowledge: Knowledge,
  norms: readonly string[],
  only: Only = {},
): Assessment {
  const rules = rulesById(knowledge)
  const { provisions, chosen } = choice(knowledge)(norms)
  const work = workFor(allowanceFor(design, chosen.length))
  const quotes = quotesOf(design, knowledge.vocabulary)
  const statuses = statusByFact(quotes)
  const one: Case = { design, vocabulary: knowledge.vocabulary, rules, work, statuses }
  const asked = chosen.filter(({ theme }) => only.themes?.includes(theme) ?? true)
  const requirements = flatMapped(asked, rule =>
    rule.planes
      .filter(plane => plane === (only.plane ?? plane))
      .map(plane => work.forRule(rule.id, () => requirementOf(findings(one, rule, plane), rule, plane))),
  )
  return {
    design: design.id,
    norms,
    summary: summaryOf(requirements),
    requirements,
    provisions: provisionVerdicts(provisions, chosen, requirements),
    untested: untestedOf(provisions, knowledge.rules),
    coverage: coverageOf(requirements, rules),
    quotes,
  }
}

const rulesById = remembered(({ rules }: Knowledge) => new Map(rules.map(rule => [rule.id, rule])))

/** What designs are judged by, the same for all of them. */
const choice = remembered((knowledge: Knowledge) =>
  remembered((words: readonly string[]) => ({
    provisions: provisionsOf(knowledge.norms, words),
    chosen: rulesChosen(knowledge, words),
  })),
)

/** The rules that cite a provision of the chosen norms, in the order of the norms. */
export function rulesChosen({ norms, rules }: Knowledge, words: readonly string[]): readonly Rule[] {
  const cited = new Set(provisionsOf(norms, words).map(({ id }) => id))
  return rules.filter(rule => rule.provisions.some(id => cited.has(id)))
}

function requirementOf(found: readonly Finding[], rule: Rule, plane: Plane): Requirement {
  return {
    rule: rule.id,
    plane,
    theme: rule.theme,
    strength: rule.strength,
    verdict: rollUp(found.map(({ verdict }) => verdict)),
    findings: found,
  }
}

function summaryOf(requirements: readonly Requirement[]): Readonly<Record<Strength, Counts>> {
  const counted = (strength: Strength): Counts => {
    const own = requirements.filter(one => one.strength === strength)
    const number = (verdict: Requirement['verdict']) => own.filter(one => one.verdict === verdict).length
    return {
      met: number('met'),
      unmet: number('unmet'),
      undetermined: number('undetermined'),
      notApplicable: number('not-applicable'),
    }
  }
  return Object.fromEntries(strengths.map(strength => [strength, counted(strength)])) as Record<
    Strength,
    Counts
  >
}

import { coverages } from '../../../model/assessment.ts'
import { statuses } from '../../../model/design.ts'
import {
  type Change,
  type CoverageChange,
  changes,
  type Difference,
  likenesses,
  type Renaming,
  renamable,
} from '../../../model/difference.ts'
import { ref, type Schema } from '../../../model/schema.ts'
import { planes, strengths, verdicts } from '../../../model/truth.ts'
import type { requirementJson, sideJson } from '../difference-json.ts'
import { counts } from './assessment-schema.ts'
import { changeDefinitions, position } from './change-definitions.ts'
import { count, list, oneOf, record, text, under } from './field.ts'
import { findingDefinitions } from './finding-definitions.ts'
import { output } from './output.ts'
import { quoteDefinitions } from './quote-definitions.ts'

type SideJson = ReturnType<typeof sideJson>

const ofStrengths = (name: string): Readonly<Record<keyof SideJson['summary'], Schema>> => ({
  obligation: ref(name, { description: 'What a treaty demands.' }),
  recommendation: ref(name, { description: 'What guidance asks.' }),
  position: ref(name, { description: 'What an advocate claims.' }),
})

const side: Schema = {
  ...record<SideJson>(
    {
      id: text('The id of the design.'),
      name: text('The name of the mechanism.'),
      file: text('The file of the design as it was named, with its git revision if it has one.'),
      asOf: text('The date at which it is described: a year, a month or a day.'),
      status: oneOf(statuses, 'How far the mechanism as such has come.'),
      summary: {
        ...record<SideJson['summary']>(ofStrengths('counts'), {}),
        description: 'Counts of requirements by strength; never added up to a score.',
      },
    },
    {},
  ),
  description: 'One of the two designs.',
}

const whatBecame: Readonly<Record<Change, string>> = {
  worsened: 'Unmet now, met or not asked before.',
  unsettled: 'Undetermined now, and not before.',
  improved: 'Unmet no longer, be it met or not asked any more.',
  settled: 'Undetermined no longer.',
  arisen: 'Asked now, and met; not asked before.',
  lapsed: 'Met before, and not asked any more.',
  unchanged: 'No finding of it changed.',
}

const became: Schema = under('3.10', {
  ...record<Readonly<Record<Change, number>>>(
    Object.fromEntries(changes.map(change => [change, count(whatBecame[change])])) as Record<Change, Schema>,
    {},
  ),
  description: 'Numbers of requirements; one counts under every change that one of its findings shows.',
})

const requirement: Schema = under('3.6', {
  ...record<ReturnType<typeof requirementJson>>(
    {
      rule: text('The id of the rule.'),
      plane: oneOf(planes, 'The plane on which it is judged.'),
      theme: text('The id of the theme of the rule.'),
      strength: oneOf(strengths, 'How binding the requirement is.'),
      before: oneOf([...verdicts, 'absent'], 'The verdicts on all subjects of the first design, rolled up.'),
      after: oneOf([...verdicts, 'absent'], 'The verdicts on all subjects of the second design, rolled up.'),
    },
    {},
  ),
  description: 'A requirement of which a finding changed; as a whole it may be what it was.',
})

const place: Schema = under('3.14', {
  ...record<CoverageChange>(
    {
      place: text('The id of the place in the catalogue of the state, or a place type.'),
      level: text('The id of the level of authority that answers for it.'),
      before: oneOf([...coverages, 'absent'], 'Its coverage in law by the first design.'),
      after: oneOf([...coverages, 'absent'], 'Its coverage in law by the second design.'),
    },
    {},
  ),
  description: 'A place whose coverage changed.',
})

const renaming: Schema = {
  ...record<Renaming>(
    {
      of: oneOf(renamable, 'What was renamed.'),
      before: text('Its id in the first design.'),
      after: text('Its id in the second design.'),
      because: list(oneOf(likenesses, 'What both have alike.'), 'Why it looks to be the same.'),
    },
    {},
  ),
  description: 'A body or a mandate that looks to be the same under another id; both are compared as one.',
}

const listOf = (change: Exclude<Change, 'unchanged'>): Schema =>
  list(ref('change'), `${whatBecame[change]} Obligations first, then by theme.`)

/** `opcat/difference/1` as a JSON Schema. */
export const difference = output(
  {
    name: 'difference',
    command: 'diff',
    description: 'What became of the findings between two designs, and what changed in these; never a score.',
  },
  {
    always: {
      norms: list(text('A word that --norms takes.'), 'The norms by which both designs were judged.'),
      before: ref('side', { description: 'The first design.' }),
      after: ref('side', { description: 'The second design.' }),
      counts: {
        ...record<Difference['counts']>(ofStrengths('became'), {}),
        description: 'How many requirements changed in which way, by strength.',
      },
      improved: listOf('improved'),
      worsened: listOf('worsened'),
      settled: listOf('settled'),
      unsettled: listOf('unsettled'),
      arisen: listOf('arisen'),
      lapsed: listOf('lapsed'),
      unchanged: count('Findings that are as they were, each counted once for both sides.'),
      requirements: list(ref('requirement'), 'The requirements of which some finding changed.'),
      coverage: list(ref('place'), 'The places whose coverage in law changed.'),
      facts: list(ref('fact'), 'The facts whose value changed, or that one side alone states.'),
      citations: list(ref('fact'), 'The facts of the same value that are cited otherwise.'),
      structure: list(ref('part'), 'What changed that is no fact.'),
      renamed: list(ref('renaming'), 'What looks to be the same under another id.'),
      drifted: list(
        ref('quote'),
        'The quotations that are no longer, or no longer there, in the text of their source.',
      ),
    },
    definitions: {
      side,
      counts,
      became,
      requirement,
      place,
      renaming,
      position,
      ...changeDefinitions,
      ...quoteDefinitions,
      cited: findingDefinitions.cited as Schema,
      evidence: findingDefinitions.evidence as Schema,
      gap: findingDefinitions.gap as Schema,
      witness: findingDefinitions.witness as Schema,
    },
  },
)

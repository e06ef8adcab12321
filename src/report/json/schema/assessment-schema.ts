import {
  type Counts,
  coverages,
  type PlaceCoverage,
  type ProvisionVerdict,
} from '../../../model/assessment.ts'
import { statuses } from '../../../model/design.ts'
import { ref, type Schema } from '../../../model/schema.ts'
import { planes, strengths, verdicts } from '../../../model/truth.ts'
import type { designJson } from '../assessment-json.ts'
import type { problemJson } from '../problem-json.ts'
import { count, flag, list, oneOf, ordinal, record, text, under } from './field.ts'
import { findingDefinitions } from './finding-definitions.ts'
import { output } from './output.ts'
import { quoteDefinitions } from './quote-definitions.ts'

type DesignJson = ReturnType<typeof designJson>

/** How many requirements came out how. */
export const counts: Schema = under('3.10', {
  ...record<Counts>(
    {
      met: count('Requirements in which no breach was found.'),
      unmet: count('Requirements that are not met.'),
      undetermined: count('Requirements of which too little is stated to tell.'),
      notApplicable: count('Requirements that do not apply.'),
    },
    {},
  ),
  description: 'Numbers of requirements (a rule on a plane), so that more bodies do not look worse.',
})

const provision: Schema = under('3.6', {
  ...record<ProvisionVerdict>(
    {
      id: text('The id of the provision.'),
      verdict: oneOf(
        verdicts,
        'The verdicts of the rules that read it and are at least as strong, rolled up.',
      ),
      exhausted: flag('Whether these rules test all that the provision asks; if not, it is never met.'),
    },
    {},
  ),
  description: 'A provision of the chosen norms that some rule tests.',
})

const requirement: Schema = under('3.6', {
  ...record<DesignJson['requirements'][number]>(
    {
      rule: text('The id of the rule.'),
      plane: oneOf(planes, 'The plane on which it is judged.'),
      verdict: oneOf(verdicts, 'The verdicts on all its subjects, rolled up.'),
    },
    {},
  ),
  description: 'One rule on one plane: what is counted and compared.',
})

const place: Schema = under('3.14', {
  ...record<PlaceCoverage>(
    {
      place: text('The id of the place in the catalogue of the state, or a place type.'),
      level: text('The id of the level of authority that answers for it.'),
      coverage: oneOf(
        coverages,
        'Covered: one body reaches it with every power; partly: reached without some power; uncovered: not reached.',
      ),
    },
    {},
  ),
  description: 'A place at a level, and whether the mechanism has it in reach.',
})

const design: Schema = {
  ...record<DesignJson>(
    {
      id: text('The id of the design.'),
      name: text('The name of the mechanism.'),
      file: text('The file of the design, as it was named; “-” is standard input.'),
      asOf: text('The date at which it is described: a year, a month or a day.'),
      status: oneOf(statuses, 'How far the mechanism as such has come.'),
      summary: {
        ...record<DesignJson['summary']>(
          {
            obligation: ref('counts', { description: 'What a treaty demands.' }),
            recommendation: ref('counts', { description: 'What guidance asks.' }),
            position: ref('counts', { description: 'What an advocate claims.' }),
          },
          {},
        ),
        description: `Counts by strength (${strengths.join(', ')}); never added up to a score.`,
      },
      provisions: list(
        ref('provision'),
        'The provisions of the chosen norms that are tested, in their order.',
      ),
      requirements: list(ref('requirement'), 'The requirements, in the order of the norms.'),
      findings: list(ref('finding'), 'All findings, in the order of the requirements and then of the file.'),
      coverage: list(ref('place'), 'The coverage in law, place by place.'),
      untested: list(
        text('The id of a provision.'),
        'The provisions of the chosen norms that no rule tests.',
      ),
      quotes: list(ref('quote'), 'The quotations of the design and its state; no verdict depends on them.'),
    },
    { standing: ref('standing', { description: 'Only where a baseline or waivers were handed over.' }) },
  ),
  description: 'One design with all that was found of it.',
}

const problem: Schema = under('4', {
  ...record<ReturnType<typeof problemJson>>(
    {
      code: text('What is wrong, as a word for machines: UNKNOWN_KEY.'),
      file: text('The file that is wrong.'),
      message: text('What is wrong, in a sentence.'),
    },
    {
      line: ordinal('The line in that file, counted from 1; missing if the file could not be read.'),
      column: ordinal('The column in that line, counted from 1.'),
      hint: text('What to do about it.'),
    },
  ),
  description: 'What is wrong with an input; a design with a problem is not judged.',
})

/** `opcat/assessment/1` as a JSON Schema. */
export const assessment = output(
  {
    name: 'assessment',
    command: 'assess',
    description:
      'The gap report: every finding on every design that is sound, and what is wrong with the others. It certifies nothing.',
  },
  {
    always: {
      norms: list(text('A word that --norms takes.'), 'The norms by which the designs were judged.'),
      designs: list(
        ref('design'),
        'The designs that could be judged, in the order in which they were named.',
      ),
      problems: list(ref('problem'), 'What is wrong with rule packs and designs; empty when all are sound.'),
    },
    perhaps: {
      standing: ref('overall', { description: 'Only where a baseline or waivers were handed over.' }),
    },
    definitions: {
      design,
      counts,
      provision,
      requirement,
      place,
      problem,
      ...findingDefinitions,
      ...quoteDefinitions,
    },
  },
)

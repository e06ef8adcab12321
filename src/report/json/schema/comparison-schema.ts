import { coverages } from '../../../model/assessment.ts'
import { type Cell, type CoverageRow, certainties, type Order } from '../../../model/comparison.ts'
import { ref, type Schema } from '../../../model/schema.ts'
import { planes, strengths, verdicts } from '../../../model/truth.ts'
import type { rowJson } from '../comparison-json.ts'
import { count, list, map, oneOf, record, text, under } from './field.ts'
import { output } from './output.ts'

const cell: Schema = under('3.10', {
  ...record<Cell>(
    {
      verdict: oneOf(verdicts, 'The verdict of the requirement on this design.'),
      met: count('Subjects on which it is met.'),
      unmet: count('Subjects on which it is unmet.'),
      undetermined: count('Subjects on which it is undetermined.'),
    },
    {},
  ),
  description: 'One requirement for one design, and the subjects behind its verdict.',
})

const row: Schema = {
  ...record<ReturnType<typeof rowJson>>(
    {
      rule: text('The id of the rule.'),
      plane: oneOf(planes, 'The plane on which it is judged.'),
      theme: text('The id of the theme of the rule.'),
      strength: oneOf(strengths, 'How binding the requirement is.'),
      title: text('The title of the rule.'),
      cells: map(ref('cell'), 'The verdict on each design, by the id of the design.'),
    },
    {},
  ),
  description: 'One requirement: a rule on a plane.',
}

const place: Schema = under('3.14', {
  ...record<CoverageRow>(
    {
      place: text('The id of the place in the catalogue of the state, or a place type.'),
      level: text('The id of the level of authority that answers for it.'),
      cells: map(
        oneOf(coverages, 'Whether that design covers it.'),
        'The coverage in law, by the id of the design.',
      ),
    },
    {},
  ),
  description: 'A place at a level, design by design.',
})

const order: Schema = under('3.10', {
  ...record<Order>(
    {
      theme: text('The id of the theme in which the order holds.'),
      better: text('The id of the better design.'),
      than: text('The id of the other design.'),
      certainty: oneOf(
        certainties,
        'Certain: nowhere worse and somewhere better however the unknowns fall. Possible: this could be, the reverse could not.',
      ),
    },
    {},
  ),
  description: 'A design that is better than another in one theme.',
})

/** `opcat/comparison/1` as a JSON Schema. */
export const comparison = output(
  {
    name: 'comparison',
    command: 'compare',
    description: 'Designs side by side, requirement by requirement and place by place; never a score.',
  },
  {
    always: {
      designs: list(text('The id of a design.'), 'The designs, in the order in which they were named.'),
      names: map(text('The name of the mechanism.'), 'The names of the designs, by id.'),
      rows: list(ref('row'), 'The requirements, in the order of the norms.'),
      coverage: {
        type: 'object',
        description: 'The coverage of places.',
        properties: { places: list(ref('place'), 'Every place at every level.') },
        required: ['places'],
      },
      order: list(
        ref('order'),
        'What orders the designs, theme by theme; pairs that are not named are incomparable.',
      ),
    },
    definitions: { cell, row, place, order },
  },
)

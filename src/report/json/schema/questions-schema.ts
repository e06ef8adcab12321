import { gapKinds } from '../../../model/assessment.ts'
import { ref, type Schema } from '../../../model/schema.ts'
import { factPlanes } from '../../../model/truth.ts'
import { factTypes } from '../../../model/vocabulary.ts'
import type { questionJson } from '../questions-json.ts'
import { count, factValue, list, oneOf, record, text, under } from './field.ts'
import { output } from './output.ts'

type QuestionJson = ReturnType<typeof questionJson>

const question: Schema = under('5', {
  ...record<QuestionJson>(
    {
      path: text('The path of the fact that is not known: “bodies/x/members/seconded”.'),
      plane: oneOf(
        factPlanes,
        'The plane on which it is asked; “both” for a fact that reads the same on either.',
      ),
      name: text('What the fact is called, and whose it is.'),
      question: text('The question whose answer it is.'),
      type: oneOf(factTypes, 'What kind of value it takes.'),
      values: list(
        ref('value'),
        'The values that answer it, “unknown” aside; empty where any number, date or text will do.',
      ),
      kind: oneOf(
        gapKinds,
        'Why it is not known: nobody stated it; somebody said on purpose that it is unknown; a list does not say that it is complete; a date is too rough for the comparison.',
      ),
      settles: count('How many requirements this answer alone could make met or unmet.'),
      bearsOn: count('On how many more it bears, together with other answers.'),
      rules: list(text('The id of a rule.'), 'The rules that wait for it, those first that it could settle.'),
    },
    { note: text('Why it is unknown, in the words of the design.') },
  ),
  description: 'A fact that is not known, as a question.',
})

const value: Schema = {
  ...record<QuestionJson['values'][number]>(
    { value: factValue('The value as a design states it.'), name: text('What it is called.') },
    {},
  ),
  description: 'A value that answers a question.',
}

/** `opcat/questions/1` as a JSON Schema. */
export const questions = output(
  {
    name: 'questions',
    command: 'ask',
    description: 'The facts of a design that are not known, ranked by what they would settle.',
  },
  {
    always: {
      design: text('The id of the design.'),
      norms: list(text('A word of “--norms”.'), 'The norms that were chosen.'),
      questions: list(ref('question'), 'The questions, the one that would settle most first.'),
    },
    definitions: { question, value },
  },
)

/**
 * The columns of a form, left to right, by the names that are the same in every language. Those of an answer are read
 * back; `path`, `design` and what was stated when the form was made tell what an answer is about. New ones come last.
 */
export const formColumns = [
  'number',
  'themeName',
  'strength',
  'title',
  'cited',
  'subjectName',
  'question',
  'soFar',
  'law',
  'lawSource',
  'lawPinpoint',
  'practice',
  'practiceSource',
  'practicePinpoint',
  'note',
  'by',
  'settles',
  'rule',
  'path',
  'design',
  'lawWas',
  'practiceWas',
] as const

/** A column of a form. */
export type FormColumn = (typeof formColumns)[number]

/** Stands where a fact has no answer of its own; read back, it says nothing. */
export const noAnswer = '–'

import type { Fact } from '../../model/design.ts'
import { type FormColumn, noAnswer } from '../../model/form-columns.ts'
import type { FactPlane, Plane } from '../../model/truth.ts'
import type { Cell } from '../csv/csv-text.ts'
import { factPath, nameValue, questionOf } from '../name-fact.ts'
import { nameProvisions } from '../name-provision.ts'
import { nameSources } from '../name-source.ts'
import { nameSubject } from '../name-subject.ts'
import { nameTheme } from '../name-theme.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import type { DesignView } from '../view.ts'
import { capitalised, word } from '../word.ts'
import { answerLabel } from './answer-label.ts'
import type { Answerable, FormRow } from './form.ts'

/** For whom a form is written: people, in words of their language, or programs. */
export type Reader = 'people' | 'programs'

/** What stands in a cell of a form. */
export function formCell(column: FormColumn, row: FormRow, view: DesignView, reader: Reader): Cell {
  const rule = row.rule === undefined ? undefined : ruleOf(row.rule, view)
  switch (column) {
    case 'number':
      return row.number
    case 'settles':
      return row.settles || undefined
    case 'themeName':
      return rule && nameTheme(rule.theme, view)
    case 'strength':
      return rule && (reader === 'people' ? word(view, `strength.${rule.strength}.one`) : rule.strength)
    case 'title':
      return rule && titleOf(rule, view)
    case 'cited':
      return rule && nameProvisions(rule.provisions, view)
    case 'subjectName':
      return subjectOf(row, view)
    case 'question':
      return questionText(row, view)
    case 'soFar':
      return row.first ? soFarText(row, view) : undefined
    case 'law':
    case 'practice':
      return answerCell(column, row, view, reader)
    case 'lawWas':
      return wasCell('law', row)
    case 'practiceWas':
      return wasCell('practice', row)
    case 'rule':
      return row.rule
    case 'path':
      return row.path
    case 'design':
      return view.design.id
    default:
      return undefined
  }
}

/** The answer of a fact without plane stands in the first of the two columns. */
export const answerIn = (plane: Plane, { answers }: FormRow): Answerable | undefined =>
  answers.find(one => one.plane === plane || (one.plane === 'both' && plane === 'law'))

/** Whether a cell for an answer is one: a list is answered member by member, where it is asked. */
export const takesAnswer = (plane: Plane, row: FormRow): boolean =>
  answerIn(plane, row) !== undefined && (row.kind?.type !== 'some-of' || row.member !== undefined)

function answerCell(plane: Plane, row: FormRow, view: DesignView, reader: Reader): Cell {
  const value = answerIn(plane, row)?.soFar?.value
  if (!takesAnswer(plane, row)) return noAnswer
  if (!row.first || value === undefined) return undefined
  return reader === 'people' && typeof value === 'string' ? answerLabel(value, row, view) : value
}

const wasCell = (plane: Plane, row: FormRow): Cell => answerIn(plane, row)?.soFar?.value

function subjectOf({ path }: FormRow, view: DesignView): string {
  const { owner } = factPath(path, view)
  return nameSubject(owner === 'mandates' ? 'mechanism' : (owner.split('/places')[0] ?? owner), view)
}

function questionText(row: FormRow, view: DesignView): string {
  if (!row.first) return word(view, 'answers.see', { n: row.number })
  const { member, answers } = row
  const path =
    member === undefined || member === 'complete' ? row.path : row.path.slice(0, -member.length - 1)
  const asked = new Map<string, FactPlane[]>()
  for (const { plane } of answers) {
    const question = questionOf(path, plane, view)
    asked.set(question, [...(asked.get(question) ?? []), plane])
  }
  const questions = [...asked].map(([question, [plane]]) =>
    asked.size > 1 && plane
      ? `${capitalised(word(view, `plane.${plane}`))}${word(view, 'list.colon')}${question}`
      : question,
  )
  const about =
    member === undefined || member === 'complete' ? [] : [`→ ${capitalised(nameValue(member, view))}`]
  return [...questions, ...about].join('\n')
}

const soFarText = ({ answers, ...asked }: FormRow, view: DesignView): string =>
  answers
    .flatMap(({ plane, soFar }) =>
      soFar
        ? [
            (plane === 'both' ? '' : `${word(view, `plane.${plane}`)}${word(view, 'list.colon')}`) +
              toldOf(soFar, asked, view),
          ]
        : [],
    )
    .join('\n')

function toldOf({ value, sources, note }: Fact, asked: Omit<FormRow, 'answers'>, view: DesignView): string {
  const beside = [nameSources(sources, view), note ?? ''].filter(one => one !== '').join('; ')
  return answerLabel(value, asked, view) + (beside ? ` (${beside})` : '')
}

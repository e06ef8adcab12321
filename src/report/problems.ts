import type { Problem } from '../model/problem.ts'
import { clean } from './clean.ts'
import { toned } from './color.ts'
import { wrapped } from './measure.ts'
import type { View } from './view.ts'
import { wordIfAny } from './word.ts'

/** Problems of input, all at once: place and code, then a sentence and a hint in the language of the reader. */
export const problemsText = (problems: readonly Problem[], view: View): string =>
  problems.map(problem => `${problemLines(problem, view).join('\n')}\n`).join('\n')

/** What is wrong, in a sentence. */
export const problemMessage = (problem: Problem, view: View): string =>
  wordIfAny(view, `problem.${problem.code}.message`, fillOf(problem)) ?? problem.code

/** What to do about it: the nearest word, and what the locale advises. */
export function problemHint(problem: Problem, view: View): string {
  const { suggestion, code } = problem
  const fill = fillOf(problem)
  const nearest = suggestion === undefined ? undefined : wordIfAny(view, 'problem.DID_YOU_MEAN', fill)
  return [nearest, wordIfAny(view, `problem.${code}.hint`, fill)].filter(part => part !== undefined).join(' ')
}

const fillOf = (problem: Problem): Readonly<Record<string, string>> =>
  problem.suggestion === undefined ? problem.with : { ...problem.with, suggestion: problem.suggestion }

function problemLines(problem: Problem, view: View): readonly string[] {
  const { file, line, column, code } = problem
  const place = [file, line, column].filter(part => part !== undefined).join(':')
  const paragraphs = [problemMessage(problem, view), problemHint(problem, view)].filter(part => part !== '')
  return [
    `${toned(clean(place), 'strong', view.color)}  ${toned(clean(code), 'undetermined', view.color)}`,
    ...paragraphs.flatMap(text => wrapped(clean(text), view.width - 2).map(row => `  ${row}`)),
  ]
}

import type { Divisions } from '../model/division.ts'
import type { Problem } from '../model/problem.ts'
import type { Plane, Text } from '../model/truth.ts'
import type { Attachment, FactKind, FactType, Named, PlaceType, Vocabulary } from '../model/vocabulary.ts'
import { check } from './check.ts'
import { idsOf, words } from './look-up.ts'
import { nearest } from './nearest.ts'
import { entriesOf, type Plain, textOf, valueAt, wordsOf } from './plain.ts'
import { readYaml } from './read-yaml.ts'
import type { Validate } from './validators.ts'
import { problemAt, problemOf, problemOfKey, type YamlFile } from './yaml-file.ts'

/** The keys a stated fact has of its own; no listed value may be called so. */
const reserved = ['is', 'law', 'practice', 'complete', 'source', 'quote', 'note', 'confidence', 'by', 'on']

/** Reads `rules/vocabulary.yaml`; whoever compiles the schemas hands the compiled schema of the vocabulary. */
export function readVocabulary(
  content: Uint8Array | string,
  file: string,
  validate: Validate,
): { vocabulary: Vocabulary; problems: readonly Problem[] } {
  const source = readYaml(file, content)
  const problems = [
    ...source.problems,
    ...check(source, validate, []),
    ...answerProblems(source),
    ...kindProblems(source),
  ]
  const { value } = source
  const vocabulary = {
    themes: named(valueAt(value, 'themes')),
    levers: entriesOf(valueAt(value, 'levers'))
      .map(([id, lever]) => ({ id, name: textAt(lever), weight: Number(textOf(valueAt(lever, 'weight'))) }))
      .toSorted((a, b) => b.weight - a.weight),
    functions: named(valueAt(value, 'functions')),
    ...(valueAt(value, 'answers') === undefined
      ? {}
      : {
          answers: {
            yes: wordsOf(valueAt(value, 'answers', 'yes')),
            partial: wordsOf(valueAt(value, 'answers', 'partial')),
          },
        }),
    placeTypes: entriesOf(valueAt(value, 'place-types')).map(placeType),
    values: new Map(entriesOf(valueAt(value, 'values')).map(([id, name]) => [id, name as Text])),
    divisions: divisionsIn(valueAt(value, 'divisions')),
  }
  const functions = vocabulary.functions.map(({ id }) => id)
  return { vocabulary: { ...vocabulary, facts: factKinds(value, functions) }, problems }
}

const named = (value: Plain | undefined): Named[] =>
  entriesOf(value).map(([id, name]) => ({ id, name: name as Text }))

const divisionsIn = (value: Plain | undefined): Divisions => {
  const division = (key: string) => ({
    one: wordsOf(valueAt(value, key, 'one')),
    many: wordsOf(valueAt(value, key, 'many')),
  })
  return {
    article: division('article'),
    section: division('section'),
    paragraph: division('paragraph'),
    annex: division('annex'),
    numbers: Object.fromEntries(
      entriesOf(valueAt(value, 'numbers')).map(([word, number]) => [word, textOf(number)]),
    ),
    endings: wordsOf(valueAt(value, 'endings')),
    suffixes: wordsOf(valueAt(value, 'suffixes')),
  }
}

const textAt = (value: Plain): Text => (valueAt(value, 'name') ?? {}) as Text

const placeType = ([id, value]: [string, Plain]): PlaceType => {
  const article = valueAt(value, 'article')
  return { id, name: textAt(value), ...(typeof article === 'string' ? { article } : {}) }
}

const factKinds = (value: Plain | undefined, functions: readonly string[]): FactKind[] =>
  entriesOf(valueAt(value, 'facts')).flatMap(([group, kinds]) =>
    entriesOf(kinds).map(([path, kind]): FactKind => {
      const unit = valueAt(kind, 'unit')
      return {
        path,
        on: (group === 'body-and-mandate' ? ['body', 'mandate'] : [group]) as Attachment[],
        type: valueAt(kind, 'type') as FactType,
        values: valueAt(kind, 'of') === 'functions' ? functions : wordsOf(valueAt(kind, 'values')),
        planes: wordsOf(valueAt(kind, 'planes')) as Plane[],
        inherits: wordsOf(valueAt(kind, 'inherits')) as Plane[],
        lever: textOf(valueAt(kind, 'lever')),
        ...(typeof unit === 'string' ? { unit } : {}),
        name: textAt(kind),
        ask: (valueAt(kind, 'ask') ?? {}) as FactKind['ask'],
      }
    }),
  )

/** Answers that stand for values which are not there. */
const answerProblems = (source: YamlFile): Problem[] => {
  const known = idsOf(source, ['values'])
  return ['yes', 'partial']
    .flatMap(answer => words(source, ['answers', answer]))
    .filter(({ word }) => !known.includes(word))
    .map(({ word, whole, key }) =>
      problemAt(source, source.offsetIn(whole, key) ?? 0, {
        code: 'VALUE_NOT_LISTED',
        with: { value: word, allowed: 'values' },
        suggestion: nearest(word, known),
      }),
    )
}

/** What a schema cannot see: levers that are not there, questions for a plane without meaning, values that clash. */
const kindProblems = (source: YamlFile): Problem[] => {
  const levers = entriesOf(valueAt(source.value, 'levers')).map(([id]) => id)
  return entriesOf(valueAt(source.value, 'facts')).flatMap(([group, kinds]) =>
    entriesOf(kinds).flatMap(([path, kind]) => {
      const at = ['facts', group, path]
      const lever = textOf(valueAt(kind, 'lever'))
      const planes = wordsOf(valueAt(kind, 'planes'))
      const asked = planes.length > 0 ? planes : ['both']
      const found: Problem[] = []
      if (!levers.includes(lever))
        found.push(
          problemOf(source, [...at, 'lever'], {
            code: 'VALUE_NOT_LISTED',
            with: { value: lever, allowed: levers.join(', ') },
            suggestion: nearest(lever, levers),
          }),
        )
      for (const [plane] of entriesOf(valueAt(kind, 'ask')))
        if (!asked.includes(plane))
          found.push(
            problemOfKey(source, [...at, 'ask', plane], { code: 'WRONG_PLANE', with: { plane, fact: path } }),
          )
      for (const plane of asked)
        if (valueAt(kind, 'ask', plane) === undefined)
          found.push(problemOf(source, [...at, 'ask'], { code: 'MISSING_KEY', with: { key: plane } }))
      for (const value of wordsOf(valueAt(kind, 'values')))
        if (reserved.includes(value))
          found.push(problemOf(source, [...at, 'values'], { code: 'RESERVED_VALUE', with: { value } }))
      return found
    }),
  )
}

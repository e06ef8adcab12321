import type { Example } from '../model/example.ts'
import type { Problem } from '../model/problem.ts'
import type { Plane, Verdict } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { itemsOf, valueAt, wordsOf } from './plain.ts'
import { placeOf } from './positions.ts'
import { type DesignAt, readDesign } from './read-design.ts'
import { readYaml } from './read-yaml.ts'
import { designReferences, stateReferences } from './references.ts'
import type { RuleText } from './rule-text.ts'
import { problemOf, type YamlFile } from './yaml-file.ts'

/** The examples of a rule that was found sound, each a design in miniature; what it leaves out is unstated. */
export const readExamples = ({ file, content }: RuleText, vocabulary: Vocabulary): Example[] =>
  examplesIn(readYaml(file, content), vocabulary)

/** The examples in a rule file that has been read. */
export function examplesIn(source: YamlFile, vocabulary: Vocabulary): Example[] {
  const [first = 'law'] = wordsOf(valueAt(source.value, 'planes'))
  return itemsOf(valueAt(source.value, 'examples')).map((example, index) => ({
    rule: `${valueAt(source.value, 'id')}`,
    expect: valueAt(example, 'expect') as Verdict,
    plane: (valueAt(example, 'plane') ?? first) as Plane,
    design: readDesign(designAt(source, index), vocabulary),
    file: source.file,
    line: placeOf(source.lines, source.offsetOf(['examples', index])).line,
  }))
}

/** What the examples of a rule point to that is not there; a plane that the rule does not judge. */
export function exampleProblems(source: YamlFile, vocabulary: Vocabulary): Problem[] {
  const planes = wordsOf(valueAt(source.value, 'planes'))
  return itemsOf(valueAt(source.value, 'examples')).flatMap((example, index) => {
    const design = designAt(source, index)
    const plane = valueAt(example, 'plane')
    const judged = typeof plane !== 'string' || planes.includes(plane)
    const complaint = { code: 'PLANE_NOT_JUDGED', with: { plane: `${plane}` } }
    return [
      ...(judged ? [] : [problemOf(source, ['examples', index, 'plane'], complaint)]),
      ...stateReferences(design.state),
      // An example may well show what follows when nobody is in office to exercise a mandate.
      ...designReferences(design, vocabulary).filter(({ code }) => code !== 'CONTRADICTION'),
    ]
  })
}

/** An example that names no state has one without levels and places. */
const designAt = (source: YamlFile, index: number): DesignAt => ({
  source,
  path: ['examples', index, 'design'],
  state: { source, path: ['examples', index, 'state'] },
})

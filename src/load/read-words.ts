import { entriesOf, isMap, type Plain } from './plain.ts'
import { readYaml } from './read-yaml.ts'

/** Reads the words of one language: a nested map becomes dotted keys, below `prefix`. */
export function readWords(content: Uint8Array, prefix = ''): ReadonlyMap<string, string> {
  const { value, problems } = readYaml('words', content)
  if (problems.length) throw new Error(`The words are not sound YAML: ${JSON.stringify(problems)}`)
  return new Map(flattened(value, prefix))
}

const flattened = (value: Plain | undefined, path: string): readonly (readonly [string, string])[] =>
  isMap(value)
    ? entriesOf(value).flatMap(([key, inner]) => flattened(inner, path ? `${path}.${key}` : key))
    : [[path, String(value)]]

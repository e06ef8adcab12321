import { isDeepStrictEqual } from 'node:util'
import { explained } from '../../../src/load/explained.ts'
import type { Path, Plain } from '../../../src/load/plain.ts'
import { readYaml } from '../../../src/load/read-yaml.ts'
import type { YamlFile } from '../../../src/load/yaml-file.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { readReference } from './read-reference.ts'

/** How two parsers read one text; `alike` if they say the same. */
export type Compared =
  | 'alike'
  | 'only we read it'
  | 'only the reference reads it'
  | 'values differ'
  | 'places differ'

/** Reads a text with both parsers; each reads it or refuses it, and what both read has the same values in the same places. */
export function compared(content: Uint8Array | string): Compared {
  const [ours, theirs] = [readYaml('f.yaml', content), readReference('f.yaml', content)]
  const [read, known] = [ours, theirs].map(({ problems }) => problems.length === 0)
  if (read !== known) return read ? 'only we read it' : 'only the reference reads it'
  if (!read) return 'alike'
  if (!isDeepStrictEqual(ours.value, theirs.value)) return 'values differ'
  return isDeepStrictEqual(places(ours), places(theirs)) ? 'alike' : 'places differ'
}

/** Where each part of a file stands, its key and its value. */
const places = ({ value, offsetOf }: YamlFile): unknown[] =>
  pathsIn(value, []).map(path => [path, offsetOf(path, 'key'), offsetOf(path)])

const pathsIn = (value: Plain | undefined, path: Path): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) =>
        pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
]

/** All that is wrong with a text, as it is told; a tag is named as it is written, which the reference does not know. */
export async function problemsOf(content: Uint8Array | string): Promise<readonly unknown[]> {
  return (await explained(readYaml('f.yaml', content).problems, () => content)).map(told)
}

/** The same, as the reference has it. */
export const referenceProblems = (content: Uint8Array | string): readonly unknown[] =>
  readReference('f.yaml', content).problems.map(told)

const told = (problem: Problem): unknown => (problem.code === 'TAG' ? { ...problem, with: {} } : problem)

import type { Problem } from '../model/problem.ts'
import type { Path, Plain } from './plain.ts'
import { placeOf } from './positions.ts'

/** One file as read: its value, where each part of it stands, and what was wrong with it. */
export interface YamlFile {
  readonly file: string
  /** Absent when nothing could be made of the file. */
  readonly value: Plain | undefined
  readonly lines: readonly number[]
  /** Where the value at a path begins, or its key; of a path that leads nowhere, where it is lost. */
  readonly offsetOf: (path: Path, part?: 'key' | 'value') => number
  /** Where a part of a map or a list stands; nothing if there is no such part. */
  readonly offsetIn: (whole: Plain, step: string | number) => number | undefined
  readonly problems: readonly Problem[]
}

/** What is wrong, before it is known where. */
export interface Complaint {
  readonly code: string
  readonly with?: Readonly<Record<string, string>>
  readonly suggestion?: string | undefined
}

/** A complaint about an offset of a file. */
export const problemAt = (
  source: Pick<YamlFile, 'file' | 'lines'>,
  offset: number,
  complaint: Complaint,
): Problem => ({
  code: complaint.code,
  file: source.file,
  ...placeOf(source.lines, offset),
  with: complaint.with ?? {},
  ...(complaint.suggestion === undefined ? {} : { suggestion: complaint.suggestion }),
})

/** After so many lines with mistakes of syntax the rest are consequences of the first. */
const mostSyntaxProblems = 10

/** A file of which nothing could be made, and why; what is said twice of a line follows from what was said first. */
export function nothingOf(
  at: Pick<YamlFile, 'file' | 'lines'>,
  complaints: readonly (readonly [number, Complaint])[],
): YamlFile {
  const byLine = new Map<number | undefined, Problem>()
  for (const [offset, complaint] of complaints) {
    const problem = problemAt(at, offset, complaint)
    if (!byLine.has(problem.line)) byLine.set(problem.line, problem)
  }
  const problems = [...byLine.values()].slice(0, mostSyntaxProblems)
  return { ...at, value: undefined, offsetOf: () => 0, offsetIn: () => undefined, problems }
}

/** A complaint about the value at a path. */
export const problemOf = (source: YamlFile, path: Path, complaint: Complaint): Problem =>
  problemAt(source, source.offsetOf(path), complaint)

/** A complaint about the key at the end of a path. */
export const problemOfKey = (source: YamlFile, path: Path, complaint: Complaint): Problem =>
  problemAt(source, source.offsetOf(path, 'key'), complaint)

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

/** A complaint about the value at a path. */
export const problemOf = (source: YamlFile, path: Path, complaint: Complaint): Problem =>
  problemAt(source, source.offsetOf(path), complaint)

/** A complaint about the key at the end of a path. */
export const problemOfKey = (source: YamlFile, path: Path, complaint: Complaint): Problem =>
  problemAt(source, source.offsetOf(path, 'key'), complaint)

import type { Requirement } from '../model/assessment.ts'
import type { Design } from '../model/design.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Standing } from '../model/standing.ts'
import type { Language } from '../model/truth.ts'
import type { Quote } from '../model/verification.ts'
import type { Branch } from './document/document.ts'

/** How much is said: headline and titles; gaps with their evidence; everything. */
export type Depth = 'brief' | 'standard' | 'full'

/** Depths from the least said to the most. */
export const depths = ['brief', 'standard', 'full'] as const satisfies readonly Depth[]

/** What separates the cells of a table. */
export type Separator = ',' | ';' | '\t'

/** How a table is written as CSV; Excel reads UTF-8 as such only after a byte order mark. */
export interface CsvStyle {
  readonly separator: Separator
  readonly bom: boolean
}

/** For whom a report is written: everything a renderer may know of its surroundings. */
export interface View {
  readonly language: Language
  /** Columns of the terminal; other formats ignore it. */
  readonly width: number
  readonly color: boolean
  readonly depth: Depth
  readonly knowledge: Knowledge
  /** The version of the tool, as machine formats state it. */
  readonly version: string
  /** The working folder: formats that a machine reads tell paths from here. */
  readonly folder?: string
  /** The files, folders and patterns that the call named. */
  readonly named?: readonly string[]
  /** A comma and no byte order mark, unless said otherwise; other formats ignore it. */
  readonly csv?: CsvStyle
  /** The one clock, for files that hold a date. */
  readonly now?: Date
}

/** A view on one design, whose names speak for its subjects. */
export interface DesignView extends View {
  readonly design: Design
  /** What became of the quotations of its facts, by the key of the fact. */
  readonly quotes?: ReadonlyMap<string, Quote>
  /** How its findings stand to what was known, where a report tells it. */
  readonly standing?: Standing
  /** Whether its parts are named, for a page in which one can pick them out and link to them. */
  readonly isLinked?: boolean
  /** Why its findings are what they are, where a report unfolds it. */
  readonly reasons?: (requirements: readonly Requirement[]) => readonly Branch[]
}

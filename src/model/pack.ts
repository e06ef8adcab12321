import type { Language, Plane } from './truth.ts'

/** What a file of a pack is. */
export const packRoles = ['input', 'known', 'knowledge', 'rule', 'report', 'readme'] as const

export type PackRole = (typeof packRoles)[number]

/** The reports that a pack holds. */
export const packReports = ['assess', 'compare'] as const

export type PackReport = (typeof packReports)[number]

/** One file of a pack: where it is, what it is, and by what name it was judged, where that is not its own. */
export interface PackFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly role: PackRole
  readonly as?: string
  readonly command?: PackReport
  readonly format?: string
}

/** What a report was made with, beside what is packed. */
export interface PackSettings {
  readonly norms: readonly string[]
  readonly themes?: readonly string[]
  readonly plane?: Plane
  readonly depth: 'brief' | 'standard' | 'full'
  readonly separator: ',' | ';' | '\t'
  readonly bom: boolean
}

/** All that is needed, with the files, to derive the reports of a pack again. */
export interface PackManifest {
  readonly version: string
  readonly language: Language
  /** The one moment that the reports know of. */
  readonly moment: string
  readonly settings: PackSettings
  /** The names of the designs, and of what was named beside them, as the reports cite them. */
  readonly designs: readonly string[]
  readonly rules: readonly string[]
  readonly baselines: readonly string[]
  readonly waivers: readonly string[]
  readonly files: readonly PackFile[]
}

/** The files of a pack, by path. */
export type PackContents = ReadonlyMap<string, Uint8Array>

export const fileStatuses = ['same', 'changed', 'missing', 'extra'] as const

export type FileStatus = (typeof fileStatuses)[number]

export const reportStatuses = ['same', 'differs', 'not-derived'] as const

export type ReportStatus = (typeof reportStatuses)[number]

/** Where a report first differs from what follows from the pack: a line of text, a part of an archive, a byte. */
export type PackDifference =
  | { readonly line: number; readonly packed: string; readonly derived: string }
  | { readonly parts: readonly string[] }
  | { readonly byte: number }

/** A file of a pack, or one that is beside it. */
export interface CheckedFile {
  readonly path: string
  readonly status: FileStatus
}

/** A report of a pack beside what follows from the designs and rules in it. */
export interface CheckedReport {
  readonly path: string
  readonly status: ReportStatus
  readonly difference?: PackDifference
}

/** What came of checking a pack. */
export interface PackCheck {
  readonly file: string
  /** The SHA-256 of the manifest: whoever knows it from elsewhere knows the whole pack. */
  readonly manifest: string
  readonly moment: string
  readonly version: { readonly packed: string; readonly here: string }
  /** Packed rules and words that are not those of the tool that checks. */
  readonly foreign: readonly string[]
  /** Rules by which the tool that checks would judge too, and which the pack leaves out. */
  readonly omitted: readonly string[]
  readonly files: readonly CheckedFile[]
  readonly reports: readonly CheckedReport[]
}

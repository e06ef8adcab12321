import { assessment } from './assessment-schema.ts'
import { comparison } from './comparison-schema.ts'
import { difference } from './difference-schema.ts'
import { explanation } from './explanation-schema.ts'
import { facts } from './facts-schema.ts'
import { lint } from './lint-schema.ts'
import { norms } from './norms-schema.ts'
import type { OutputFormat } from './output.ts'
import { pack, packCheck } from './pack-schema.ts'
import { questions } from './questions-schema.ts'
import { rules } from './rules-schema.ts'
import { trials } from './trials-schema.ts'
import { verification } from './verification-schema.ts'

/** Every JSON format that opcat writes, by the word in `opcat/<word>/1`; a new one is one file and one word here. */
export const outputFormats = {
  assessment,
  comparison,
  difference,
  explanation,
  verification,
  rules,
  norms,
  facts,
  lint,
  trials,
  questions,
  pack,
  'pack-check': packCheck,
} satisfies Readonly<Record<string, OutputFormat>>

/** A JSON format that opcat writes. */
export type OutputKind = keyof typeof outputFormats

/** The words of these formats. */
export const outputKinds = Object.keys(outputFormats) as readonly OutputKind[]

import type { Assessed } from './assess-document.ts'

/** All that the beginning and the end of a gap report say of the design that stands there. */
export interface Gist {
  readonly file: string
  readonly norms: readonly string[]
  readonly untested: readonly string[]
  /** A rule to ask about: the first that is unmet, else the first. */
  readonly rule?: string
}

export function gistOf({ design, assessment: { norms, untested, requirements } }: Assessed): Gist {
  const asked = requirements.find(({ verdict }) => verdict === 'unmet') ?? requirements[0]
  return { file: design.file, norms, untested, ...(asked ? { rule: asked.rule } : {}) }
}

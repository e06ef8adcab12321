/** A file of `rules/` or of a rule pack, before anything is made of it. */
export interface RuleText {
  readonly file: string
  readonly content: Uint8Array | string
}

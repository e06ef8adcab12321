import type { RuleText } from './rule-text.ts'

/** The files of a rule pack, by what they hold: the folder says it. */
export interface RulePack {
  readonly instruments: readonly RuleText[]
  readonly rules: readonly RuleText[]
}

/** Paths are relative to the pack, with `/`: `norms/opcat.yaml`, `locales/words/en.yaml`, `opcat/29-reached.yaml`. */
export function rulePack(files: readonly (RuleText & { readonly path: string })[]): RulePack {
  const inFolder = (name: string) => files.filter(({ path }) => path.split('/')[0] === name)
  const elsewhere = files.filter(({ path }) => !/^(norms|locales)\/|^vocabulary\.yaml$/.test(path))
  return { instruments: inFolder('norms'), rules: elsewhere }
}

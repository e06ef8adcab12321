import type { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'

/** Adds a command to the program: its words, its options, and what it does. */
export type AddCommand = (program: Command, host: Host, end: (code: ExitCode) => void) => void

/** The commands in the order of the help text, each loaded when it is called. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  assess: async () => (await import('./commands/assess.ts')).assessCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  ask: async () => (await import('./commands/ask.ts')).askCommand,
  fill: async () => (await import('./commands/fill.ts')).fillCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  pack: async () => (await import('./commands/pack.ts')).packCommand,
  baseline: async () => (await import('./commands/baseline.ts')).baselineCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  norms: async () => (await import('./commands/catalogues.ts')).normsCommand,
  facts: async () => (await import('./commands/catalogues.ts')).factsCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
}

const alsoCalled: Readonly<Record<string, string>> = { check: 'assess' }

/** The command that a call begins with; all of them where it begins with none, so that help and complaints know them. */
export async function commandsFor([first = '']: readonly string[]): Promise<readonly AddCommand[]> {
  const name = Object.hasOwn(alsoCalled, first) ? alsoCalled[first] : first
  const called = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  return Promise.all((called ? [called] : Object.values(commands)).map(load => load()))
}

import type { Command } from 'commander'
import { explain } from '../../engine/explain.ts'
import { loadDesigns } from '../../load/load-designs.ts'
import { nearest } from '../../load/nearest.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { Rule } from '../../model/rule.ts'
import type { Language } from '../../model/truth.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { type Options, withFailOn, withReportOptions } from '../options.ts'
import { inputsOf, knowledgeFor, tellProblems, viewFor } from '../prepare.ts'
import { WrongUsage } from '../usage.ts'

/** `opcat explain`: the reasoning tree of a verdict; without a design the rule itself. */
export function explainCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program
    .command('explain <words...>')
    .usage('[options] [design...] <rule|provision>')
    .description('explain')
    .option('--rules <folder>', 'rules-option', (value: string, before: string[] = []) => [...before, value])
  withReportOptions(withFailOn(command, 'never')).action(async (words: string[], options: Options) => {
    checkFormats('explain', { options, host })
    const asked = words.at(-1) as string
    const patterns = words.slice(0, -1)
    const known = await knowledgeFor(options, host)
    const { knowledge } = known
    const rules = rulesNamed(asked, knowledge, options.lang)
    const view = viewFor(knowledge, options, host)
    if (patterns.length === 0) {
      tellProblems(known.problems, view, host)
      await deliver('explain', { rules, view }, { options, host, inputs: new Set() })
      return end(exitCode(known.problems, [], options.failOn))
    }
    const { designs, problems: unsound } = await loadDesigns(patterns, host, knowledge.vocabulary)
    const problems = [...known.problems, ...unsound]
    tellProblems(problems, view, host)
    const inputs = await inputsOf(designs, problems, host)
    const [design, second] = designs
    if (second) throw new WrongUsage('one-design')
    if (design)
      await deliver(
        'explain',
        { design, items: explain(design, knowledge, rules), view },
        { options, host, inputs },
      )
    end(exitCode(problems, [], options.failOn))
  })
}

/** The rule of that name, or the rules that test that provision. */
function rulesNamed(name: string, { rules, norms }: Knowledge, lang: Language): readonly Rule[] {
  const found = rules.filter(rule => rule.id === name || rule.provisions.includes(name))
  if (found.length) return found
  const provision = norms.provisions.find(({ id }) => id === name)
  if (provision) throw new WrongUsage('untested', { provision: name, why: provision.why?.[lang] ?? '' })
  const close = nearest(name, [...rules.map(({ id }) => id), ...norms.provisions.map(({ id }) => id)])
  throw new WrongUsage('no-such-rule', { name, ...(close ? { suggestion: close } : {}) })
}

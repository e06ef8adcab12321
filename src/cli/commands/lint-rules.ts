import { lint } from '../../engine/lint/lint.ts'
import { loadScrutiny } from '../../load/load-scrutiny.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import type { Host } from '../host.ts'
import type { Options } from '../options.ts'
import { knowledgeFor, tellProblems, viewFor } from '../prepare.ts'
import { packagedFolder, packIn } from './rule-folder.ts'

/** Looks for what is wrong or odd in a folder of rules, or in all that is packaged. */
export async function lintRules(folder: string | undefined, options: Options, host: Host): Promise<ExitCode> {
  checkFormats('lint', { options, host })
  const pack = packIn(folder, host)
  const { knowledge, problems } = await knowledgeFor(pack ? { rules: [pack] } : {}, host)
  const view = viewFor(knowledge, options, host)
  tellProblems(problems, view, host)
  if (problems.length) return exitCodes.unusable
  const product = packagedFolder(host)
  const { own, locate, ...loaded } = await loadScrutiny(pack ?? product, product, knowledge, host)
  tellProblems(loaded.problems, view, host)
  if (loaded.problems.length) return exitCodes.unusable
  const { examples, glossary } = loaded
  const found = lint({ knowledge, examples, glossary, ...(pack ? { own } : {}) })
  const remarks = found.remarks.map(remark => {
    const position = locate(remark.about)
    return position ? { ...remark, position } : remark
  })
  const inputs: ReadonlySet<string> = new Set()
  await deliver('lint', { lint: { ...found, remarks }, view }, { options, host, inputs })
  return remarks.some(({ level }) => level === 'fault') ? exitCodes.unmet : exitCodes.nothing
}

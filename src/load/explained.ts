import type { Problem } from '../model/problem.ts'
import { decodeText } from './decode-text.ts'
import { lineStarts } from './positions.ts'
import { nothingOf } from './yaml-file.ts'

/**
 * Problems as they are told. What reads files stops at the first thing that is no YAML; another parser, which is slower
 * and so only loaded for this, goes on and knows better where each fault began.
 */
export async function explained(
  problems: readonly Problem[],
  contentOf: (file: string) => Uint8Array | string | undefined,
): Promise<readonly Problem[]> {
  if (!problems.some(isSyntax)) return problems
  const { syntaxFaults } = await import('./syntax-faults.ts')
  return problems.flatMap(problem => {
    const { file = '' } = problem
    const content = isSyntax(problem) ? contentOf(file) : undefined
    const decoded = content === undefined ? undefined : decodeText(content, Number.POSITIVE_INFINITY)
    if (decoded === undefined || 'complaint' in decoded) return problem
    const { problems: all } = nothingOf({ file, lines: lineStarts(decoded.text) }, syntaxFaults(decoded.text))
    return all.length > 0 ? all : problem
  })
}

const isSyntax = ({ code }: Problem): boolean => code === 'NOT_YAML'

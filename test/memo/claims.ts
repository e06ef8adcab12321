import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Design } from '../../src/model/design.ts'
import type { Knowledge } from '../../src/model/knowledge.ts'
import { languages } from '../../src/model/truth.ts'

/** The claims of the memo, M-001 to M-164. */
export const claims = Array.from({ length: 164 }, (_, index) => `M-${String(index + 1).padStart(3, '0')}`)

/** A finding that a claim must show up in, by design; or why none can. */
export type Defect = Readonly<Record<string, string>>

/** What each claim says, in a few words. */
export const paraphrases = () => read<Record<string, string>>('test/memo/claims.yaml')

/** The claims that assert a defect. */
export const defects = () => Object.entries(read<Record<string, Defect>>('test/memo/defects.yaml'))

/** The claims that concern no design, each with the reason. */
export const withoutDesign = () =>
  read<{ claims: Record<string, { why: Record<string, string> }> }>(
    'fixtures/belgium/claims-without-design.yaml',
  ).claims

/** The reasons of `withoutDesign` that lack a language. */
export const reasonsIncomplete = () =>
  Object.entries(withoutDesign()).flatMap(([claim, { why }]) =>
    languages.filter(language => !why[language]).map(language => `${claim} ${language}`),
  )

/** The facts of the designs that cite each claim; what is stated as unknown is marked, for it says less. */
export function factsCiting(designs: readonly Design[]): Map<string, string[]> {
  const cited = new Map<string, string[]>()
  for (const { id, facts } of designs)
    for (const { path, plane, value, sources } of facts.values())
      for (const claim of sources.map(claimOf).filter(one => one !== undefined)) {
        const where = `${id} ${path}${plane === 'both' ? '' : `@${plane}`}${value === 'unknown' ? ' (unknown)' : ''}`
        cited.set(claim, [...(cited.get(claim) ?? []), where])
      }
  return cited
}

/** The claims that the instrument of the Coalition carries as provisions. */
export const positions = ({ norms }: Knowledge): Set<string> =>
  new Set(norms.provisions.map(({ id }) => /^COAL-(M-\d+)$/.exec(id)?.[1]).filter(one => one !== undefined))

/** The claim that a source reference points at. */
export const claimOf = (source: string): string | undefined => /^memo#(M-\d+)/.exec(source)?.[1]

const read = <T>(file: string): T => parse(readFileSync(file, 'utf8')) as T

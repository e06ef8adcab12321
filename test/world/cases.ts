import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { nodeHost } from '../../bin/node-host.js'
import { assess } from '../../src/engine/assess.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import type { Requirement } from '../../src/model/assessment.ts'
import type { Knowledge } from '../../src/model/knowledge.ts'
import type { Problem } from '../../src/model/problem.ts'
import { type Found, normsOf, unmetIn } from './match.ts'

/** A real mechanism: what expert bodies found of it, and what is unmet in our assessment of its design. */
export interface Case {
  readonly id: string
  readonly found: readonly Found[]
  readonly unmet: readonly Requirement[]
}

/** The cases of `findings.yaml`, each with the assessment of its fixture. */
export async function cases(knowledge: Knowledge): Promise<{ cases: Case[]; problems: readonly Problem[] }> {
  const findings = findingsByCase()
  const files = [...findings.keys()].map(id => `fixtures/world/${id}.yaml`)
  const { designs, problems } = await loadDesigns(files, nodeHost(), knowledge.vocabulary)
  const read = designs.map(design => ({
    id: design.id,
    found: findings.get(design.id) ?? [],
    unmet: unmetIn(assess(design, knowledge, normsOf(knowledge))),
  }))
  return { cases: read, problems }
}

type Written = Omit<Found, 'id' | 'inferred' | 'seen'> & { inferred?: string; seen?: string }

const findingsByCase = (): Map<string, Found[]> => {
  const written = parse(readFileSync('test/world/findings.yaml', 'utf8')) as Record<
    string,
    Record<string, Written>
  >
  return new Map(
    Object.entries(written).map(([id, findings]) => [
      id,
      Object.entries(findings).map(([key, one]) => ({
        ...one,
        id: key,
        inferred: one.inferred === 'yes',
        seen: one.seen !== 'no',
      })),
    ]),
  )
}

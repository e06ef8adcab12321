import { remembered } from '../../engine/remembered.ts'
import type { Finding, Requirement } from '../../model/assessment.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import { lasting } from '../document/lasting.ts'
import type { DesignView } from '../view.ts'

/** Tells a part of a report, by its name and what it is about, unless it was told alike of the design before its last edit. */
export type Retell = <Part extends object>(
  name: string,
  about: readonly Requirement[],
  tell: () => Part,
) => Part

interface Told {
  readonly findings: readonly (readonly Finding[])[]
  readonly part: object
}

/** The design of which was told last: what else its report depends on, and its parts, from the second time on. */
interface Last {
  id: string
  surroundings: string
  parts: Map<string, Told>
}

const lastOf = remembered((_: Knowledge): Last => ({ id: '', surroundings: '', parts: new Map() }))

const anew: Retell = (_name, _about, tell) => tell()

/** How the parts of a report are told; findings that are the same objects say the same. */
export function retelling(view: DesignView, common: ReadonlyMap<string, unknown>): Retell {
  const { knowledge, design, standing, reasons } = view
  if (reasons || standing?.asked || standing?.excuses.size) return anew
  const last = lastOf(knowledge)
  const isSame = last.id === design.id
  const surroundings = isSame ? surroundingsOf(view, common) : ''
  const before = isSame && last.surroundings === surroundings ? last.parts : new Map<string, Told>()
  const parts = new Map<string, Told>()
  Object.assign(last, { id: design.id, surroundings, parts })
  if (!isSame) return anew
  return <Part extends object>(name: string, about: readonly Requirement[], tell: () => Part): Part => {
    const findings = about.map(one => one.findings)
    const known = before.get(name)
    const part = known && isAlike(known.findings, findings) ? (known.part as Part) : lasting(tell())
    parts.set(name, { findings, part })
    return part
  }
}

const isAlike = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at])

/** All that the parts are told by, beside what was found: names, sources, quotations, what is told elsewhere. */
const surroundingsOf = (
  { language, depth, isLinked, quotes, design }: DesignView,
  common: ReadonlyMap<string, unknown>,
): string => {
  const { facts: _, lines: __, texts: ___, sources, ...named } = design
  return JSON.stringify([
    language,
    depth,
    isLinked,
    [...(quotes ?? [])],
    [...common.keys()],
    named,
    [...sources],
  ])
}

import type { Resemblance } from '../../model/standing.ts'
import { alikeKey, type Register } from './register.ts'
import { isOpen, type JudgedDesign } from './scene.ts'

/** Of so many designs it is weighed how near they come; a suggestion is worth no more work. */
const mostNear = 5

/** The designs of the baseline that a design, unknown to it, resembles finding by finding. */
export function resemblances(
  { baseline, alike }: Register,
  { design, assessment: { requirements } }: JudgedDesign,
): readonly Resemblance[] {
  if (baseline.size === 0 || baseline.has(design.id)) return []
  const open = requirements.flatMap(({ findings }) => findings.filter(isOpen))
  const counts = new Map<string, number>()
  for (const finding of open)
    for (const { design: to } of alike.get(alikeKey(finding)) ?? []) counts.set(to, (counts.get(to) ?? 0) + 1)
  const judged = new Set(requirements.map(asked))
  const nearest = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, mostNear)
  return nearest.map(([to, count]) => {
    const entries = (baseline.get(to) ?? []).filter(entry => judged.has(asked(entry)))
    const known = new Set(entries.map(asked))
    const comparable = open.filter(finding => known.has(asked(finding)))
    return { to, alike: count, of: Math.max(entries.length, comparable.length), entries }
  })
}

const asked = ({ rule, plane }: { readonly rule: string; readonly plane: string }): string =>
  `${rule} ${plane}`

import { type Design, type Fact, factKey } from '../../model/design.ts'
import type { Problem } from '../../model/problem.ts'
import type { Change } from './change.ts'
import { commentsIn } from './comments-in.ts'
import { byHand, type Texts } from './with-changes.ts'

/** A design and its texts, before and after the changes. */
interface Both {
  readonly before: Design
  readonly after: Design
  readonly changes: readonly Change[]
  readonly texts: Texts
  readonly edited: Texts
}

/** Answers that did not land, facts that changed though nobody asked for it, comments that are gone. */
export function lostIn({ before, after, changes, texts, edited }: Both): readonly Problem[] {
  const asked = new Map(changes.map(change => [factKey(change.path, change.plane), change]))
  const wrong = changes.filter(({ path, plane, value }) => {
    const fact = after.facts.get(factKey(path, plane))
    return `${fact?.value}` !== `${value}`
  })
  const moved = [...before.facts].filter(([key, fact]) => {
    const isList = fact.value === 'unknown' && changes.some(one => one.path.startsWith(`${fact.path}/`))
    return !asked.has(key) && !isList && toldOf(after.facts.get(key)) !== toldOf(fact)
  })
  const added = [...after.facts.keys()].filter(key => !before.facts.has(key) && !asked.has(key))
  const silent = [...texts].filter(([file, text]) => {
    const kept = new Set(commentsIn(edited.get(file) ?? ''))
    return commentsIn(text).some(one => !kept.has(one))
  })
  const [first] = changes
  if (wrong.length > 0) return wrong.map(change => byHand(change, before.file))
  return first && moved.length + added.length + silent.length > 0
    ? [byHand(first, silent[0]?.[0] ?? before.file)]
    : []
}

const toldOf = (fact: Fact | undefined): string => {
  if (!fact) return ''
  const { offset: _, ...told } = fact
  return JSON.stringify(told)
}

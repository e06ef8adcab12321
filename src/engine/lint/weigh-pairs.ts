import type { Lint, Remark, RemarkCode } from '../../model/lint.ts'
import type { Rule } from '../../model/rule.ts'
import { type Pair, pairsOf } from './pairs.ts'
import type { Known } from './settled.ts'

/** Rules of one strength that contradict one another, say the same, or of which one brings the other. */
export function weighPairs(
  rules: readonly Rule[],
  own: ReadonlySet<string>,
  known: Known,
): Pick<Lint, 'remarks' | 'pairs'> {
  const pairs = pairsOf(rules, own, known)
  const said = pairs.map(remarkOn)
  const open = said.filter(one => one?.code.startsWith('perhaps-')).length
  return {
    remarks: merged(said.filter(one => one !== undefined)),
    pairs: { decided: pairs.length - open, open },
  }
}

function remarkOn(pair: Pair): Remark | undefined {
  const { one, other, plane, proven, open } = pair
  const remark = (code: RemarkCode, level: Remark['level'], first: Rule, second: Rule): Remark => ({
    code,
    level,
    about: { source: `rule:${first.id}`, path: ['require'] },
    with: { rule: first.id, other: second.id, plane, strength: one.strength },
  })
  if (proven.neverBoth) return remark('contradiction', 'fault', one, other)
  if (proven.oneImplies && proven.otherImplies) return remark('same', 'fault', one, other)
  // Where one applies only to those that leave the other unmet, it is its fallback.
  if (proven.excluded || open.excluded) return remark('excluded', 'note', one, other)
  if (proven.oneImplies) return remark('implied', 'note', one, other)
  if (proven.otherImplies) return remark('implied', 'note', other, one)
  if (open.neverBoth) return remark('perhaps-contradiction', 'note', one, other)
  if (open.oneImplies) return remark('perhaps-implied', 'note', one, other)
  return open.otherImplies ? remark('perhaps-implied', 'note', other, one) : undefined
}

/** What holds on both planes is said once. */
function merged(remarks: readonly Remark[]): readonly Remark[] {
  const found = new Map<string, Remark>()
  for (const remark of remarks) {
    const key = [remark.code, remark.with.rule, remark.with.other].join(' ')
    const before = found.get(key)
    const plane = before ? `${before.with.plane},${remark.with.plane}` : `${remark.with.plane}`
    found.set(key, { ...remark, with: { ...remark.with, plane } })
  }
  return [...found.values()]
}

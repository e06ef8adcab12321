import { type Fact, factKey } from './design.ts'
import type { FactPlane } from './truth.ts'

/** What is stated at a path; of a member that a list does not name, what the list as a whole says: `none`, or complete. */
export function statedFact(
  facts: ReadonlyMap<string, Fact>,
  path: string,
  plane: FactPlane,
  member?: string,
): Fact | undefined {
  const own = facts.get(factKey(path, plane))
  if (own || member === undefined) return own
  const list = path.slice(0, -member.length - 1)
  const whole = facts.get(factKey(list, plane))
  // A list of which somebody said that there is nothing names all there is.
  if (member === 'complete') return whole?.value === 'none' ? { ...whole, path, value: 'yes' } : undefined
  const complete = facts.get(factKey(`${list}/complete`, plane))
  const excluding = whole?.value === 'none' ? whole : complete?.value === 'yes' ? complete : undefined
  return excluding ? { ...excluding, path, value: 'no' } : undefined
}

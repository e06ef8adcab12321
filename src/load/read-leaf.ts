import type { Compiling, Here } from './compile-condition.ts'
import { nearest } from './nearest.ts'
import type { Leaf } from './rule-paths.ts'
import { type Complaint, problemAt } from './yaml-file.ts'

/** What a path written in a rule leads to; that it leads somewhere, and on the plane that is read there. */
export function readLeaf(
  { source, paths, problems }: Compiling,
  { path, scope, planes }: Here,
  { written, part }: { written: string; part: 'key' | 'value' },
): Leaf | undefined {
  const complain = (complaint: Complaint) =>
    problems.push(problemAt(source, source.offsetOf(path, part), complaint))
  const leaf = paths[scope].get(written)
  if (!leaf) {
    const suggestion = nearest(written, paths[scope].keys())
    complain({ code: 'UNKNOWN_PATH', with: { path: written }, suggestion })
    return undefined
  }
  const without = planes.find(plane => leaf.planes.length > 0 && !leaf.planes.includes(plane))
  if (without)
    complain({ code: 'PLANE_IN_RULE', with: { path: written, plane: without, only: leaf.planes.join() } })
  return leaf
}

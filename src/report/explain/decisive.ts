import type { Judgement } from '../../model/assessment.ts'

/** The part of a tree that decides: what would not change the outcome is left out, and what goes without saying. */
export function decisive(tree: Judgement): Judgement {
  return branch(tree) ?? tree
}

/** The whole tree, without what goes without saying. */
export const whole = (tree: Judgement): Judgement => pruned(tree, ({ children }) => children) ?? tree

const branch = (judgement: Judgement): Judgement | undefined => pruned(judgement, deciding)

function pruned(
  judgement: Judgement,
  keep: (judgement: Judgement) => readonly Judgement[],
): Judgement | undefined {
  if (judgement.form === 'fact') return isPlain(judgement) ? undefined : judgement
  const children = keep(judgement).flatMap(child => pruned(child, keep) ?? [])
  const [only, another] = children
  if (!grouping.has(judgement.form)) return { ...judgement, children }
  return another === undefined ? only : { ...judgement, children }
}

const grouping = new Set(['all', 'any', 'where', 'applies', 'meet', 'any there', 'includes', 'held'])

/** What holds by the structure of the design, such as that a subject exists, goes without saying. */
const isPlain = ({ truth, at, plane }: Judgement): boolean =>
  truth === 'yes' && at === undefined && (plane === undefined || plane === 'both')

/**
 * The children that decide. A conjunction is `no` by the parts that are, a disjunction `yes` by those that are, and
 * what is unknown by what is unknown; where the parts agree, all of them stand. What is not applicable stands by that alone.
 */
function deciding({ form, truth, children }: Judgement): readonly Judgement[] {
  const [applies] = children
  if (cases.has(form) && applies?.truth === 'no') return [applies]
  if (form === 'not') return children
  const alike = children.filter(child => child.truth === truth)
  return alike.length > 0 ? alike : children
}

const cases = new Set(['requirement', 'rule', 'subject'])

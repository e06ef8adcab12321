import type { Verdict } from '../model/truth.ts'
import { alike, type Found, noReasons, nothingSettles } from './alike.ts'
import { casesOf, type Node } from './node.ts'
import { reasonsFor } from './reasons.ts'
import { settlingOf } from './settling.ts'
import { shapeOfReasons } from './shape-of-reasons.ts'
import { shapeOfSettling } from './shape-of-settling.ts'
import { verdictFrom } from './truth.ts'
import type { Work } from './work.ts'

/** A verdict, with the reasons that force it or the sets of unknown facts that could settle it. */
export interface Outcome extends Found {
  readonly verdict: Verdict
}

/** Whether a rule is to be asked of a subject, and what it asks. */
export interface Posed {
  readonly applies: Node
  readonly require: Node
}

const asRequirement = { form: 'requirement' }

/** The verdict on one subject, and what it rests on or waits for: one for all places that the same mandates reach. */
export const outcomeOf = (posed: Posed, work: Work): Outcome =>
  isLasting(posed.require) && isLasting(posed.applies)
    ? work.once([posed.require, posed.applies, 'outcome'], () => workedOut(posed, work))
    : workedOut(posed, work)

const isLasting = (node: Node): boolean => node.form === 'leaf' || node.shared === true

function workedOut({ applies, require }: Posed, work: Work): Outcome {
  const verdict = verdictFrom(applies.truth, require.truth)
  if (verdict === 'not-applicable') return excluded(applies, work)
  const settled = (wanted: 'yes' | 'no') =>
    casesOf(applies, require, wanted === 'yes' ? 'no' : 'yes', asRequirement)
  if (verdict !== 'undetermined') return forced(verdict, settled(verdict === 'met' ? 'yes' : 'no'), work)
  const found = alike(shapeOfSettling([applies, require]), work, by => {
    const [met, unmet] = [settlingOf(settled('yes'), 'yes', by), settlingOf(settled('no'), 'no', by)]
    return { reasons: noReasons, met, unmet }
  })
  return { verdict, ...found }
}

/** A rule does not apply, since this tree is `no`. */
export const excluded = (tree: Node, work: Work): Outcome => forced('not-applicable', tree, work)

function forced(verdict: Verdict, tree: Node, work: Work): Outcome {
  const truth = verdict === 'met' ? 'yes' : 'no'
  const found = alike(shapeOfReasons(tree, truth), work, by => ({
    reasons: reasonsFor(tree, truth, by),
    met: nothingSettles,
    unmet: nothingSettles,
  }))
  return { verdict, ...found }
}

import type { Finding, Judgement } from '../model/assessment.ts'
import type { Design } from '../model/design.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Rule } from '../model/rule.ts'
import { find } from './find.ts'
import type { Node } from './node.ts'
import { quotesOf } from './verify/quotes-of.ts'
import { statusByFact } from './verify/status-by-fact.ts'
import { allowanceFor, type Work, workFor } from './work.ts'

/** A finding with its reasoning. */
export interface Explained {
  readonly finding: Finding
  readonly tree: Judgement
}

/** Each finding of the given rules with the tree of its reasoning. */
export function explain(design: Design, knowledge: Knowledge, rules: readonly Rule[]): readonly Explained[] {
  const all = new Map(knowledge.rules.map(rule => [rule.id, rule]))
  const work = workFor(allowanceFor(design, rules.length))
  const statuses = statusByFact(quotesOf(design, knowledge.vocabulary))
  const one = { design, vocabulary: knowledge.vocabulary, rules: all, work, statuses }
  return rules.flatMap(rule =>
    rule.planes.flatMap(plane =>
      work.forRule(rule.id, () =>
        find(one, rule, plane).map(({ finding, tree }) => ({
          finding,
          tree: judgementOf(tree, work),
        })),
      ),
    ),
  )
}

/** A part of a tree, indented as deep as it lies. */
const charactersOfNode = 400

function judgementOf(node: Node, work: Work): Judgement {
  work.spend(20)
  work.tell(charactersOfNode)
  if (node.form === 'leaf') {
    const { truth, path, plane, value, asks, forcing } = node
    const stated = forcing[0]?.[0]
    return {
      form: 'fact',
      truth,
      path,
      plane,
      asks,
      ...(value === undefined ? {} : { value }),
      ...(stated ? { at: stated.fact.path } : {}),
      children: [],
    }
  }
  const children = node.form === 'cases' ? [node.applies, node.asked] : node.of
  const { form, path } = node.label
  return {
    form,
    truth: node.truth,
    ...(path === undefined ? {} : { path }),
    children: children.map(child => judgementOf(child, work)),
  }
}

import type { Rule } from '../../model/rule.ts'
import { chain, fields, line, paragraph, span } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { nameSubjects } from '../name-subject.ts'
import { sayOf } from '../say.ts'
import { verdictSign } from '../sign.ts'
import type { DesignView } from '../view.ts'
import { capitalised, word } from '../word.ts'
import type { Explained } from './explain-document.ts'
import { grounds } from './grounds.ts'
import { treeOf } from './tree-of.ts'

/** Verdict by verdict: the sentence, the tree, what it rests on. Subjects that share all of it are told together. */
export const explainedEntries = (
  items: readonly Explained[],
  rule: Rule,
  view: DesignView,
): readonly Block[] =>
  [...grouped(items, item => JSON.stringify(entry([item], '', rule, view))).values()].map(same =>
    entry(
      same,
      nameSubjects(
        same.map(({ finding }) => finding.subject),
        view,
      ),
      rule,
      view,
    ),
  )

function entry(same: readonly Explained[], subject: string, rule: Rule, view: DesignView): Block {
  const [first] = same
  if (first === undefined) return paragraph()
  const { finding, tree } = first
  const { verdict, plane } = finding
  const { message, remedy } = sayOf(subject, finding, { rule, view })
  const heads = [
    line(span(word(view, `verdict.${verdict}`), verdict)),
    line(capitalised(word(view, `plane.${plane}`))),
  ]
  return {
    kind: 'entry',
    mark: verdictSign(verdict),
    title: chain([...heads, line(subject)]),
    blocks: [
      paragraph(message),
      { kind: 'tree', root: treeOf(tree, view) },
      ...(view.depth === 'brief' ? [] : [fields(grounds(finding, remedy, view))]),
    ],
  }
}

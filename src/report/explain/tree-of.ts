import type { Judgement } from '../../model/assessment.ts'
import { line, span } from '../document/blocks.ts'
import type { Branch, Line } from '../document/document.ts'
import { factPath, nameDottedFact, nameOwnedFact, nameValue } from '../name-fact.ts'
import { nameSubject } from '../name-subject.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { truthSign } from '../sign.ts'
import type { DesignView } from '../view.ts'
import { word, wordIfAny } from '../word.ts'
import { askedText } from './asked-text.ts'
import { decisive, whole } from './decisive.ts'

/** A judgement as a tree in words: what is asked, what is stated, whether it holds; what decides, or all of it. */
export const treeOf = (judgement: Judgement, view: DesignView): Branch =>
  branchOf(view.depth === 'full' ? whole(judgement) : decisive(judgement), view)

/** Judgements as trees in words, for many that share parts: a part that is the same is the same in words. */
export function sharedTrees(view: DesignView): (judgement: Judgement) => Branch {
  const known = new Map<Judgement, Branch>()
  const treeFor = (judgement: Judgement): Branch => {
    const before = known.get(judgement)
    if (before) return before
    const made = branchOf(judgement, view, treeFor)
    known.set(judgement, made)
    return made
  }
  return treeFor
}

function branchOf(
  judgement: Judgement,
  view: DesignView,
  below: (judgement: Judgement) => Branch = one => branchOf(one, view),
): Branch {
  const sign = truthSign(judgement.truth)
  const [only] = judgement.children
  // A negation stands on one line with what it denies.
  if (judgement.form === 'not' && only !== undefined) {
    const denied = below(only)
    return { ...denied, text: line(sign, ` ${word(view, 'form.not')} `, ...denied.text.slice(2)) }
  }
  return {
    text: line(sign, ' ', ...textOf(judgement, view)),
    branches: judgement.children.map(below),
  }
}

const textOf = (judgement: Judgement, view: DesignView): Line =>
  judgement.form === 'fact' ? factText(judgement, view) : line(formText(judgement, view))

function formText({ form, path = '' }: Judgement, view: DesignView): string {
  if (form === 'one') return path === 'unlisted' ? word(view, 'explain.unlisted') : nameSubject(path, view)
  const about = form === 'rule' ? titleOf(ruleOf(path, view), view) : nameAbout(form, path, view)
  return wordIfAny(view, `form.${form.replaceAll(' ', '-')}`, { about }) ?? form
}

const nameAbout = (form: string, path: string, view: DesignView): string =>
  wordIfAny(view, form === 'where' ? `subject-kind.${path}` : `domain.${path}`) ?? nameDottedFact(path, view)

/** “secondment (Central Council), in law: yes (asked: no)”. */
function factText(judgement: Judgement, view: DesignView): Line {
  const { path = '', at, plane, value, truth, asks } = judgement
  if (path === 'unlisted') return line(word(view, 'explain.unlisted'))
  const own = path.replace(/^(state|mechanism|body)\./, '')
  // That a list is complete is why it does not have a member: the list is what is asked about.
  const found =
    at?.endsWith('/complete') && !path.endsWith('complete') ? at.slice(0, -'/complete'.length) : at
  const name =
    found !== undefined || path.includes('/') ? nameOwnedFact(found ?? path, view) : nameDottedFact(own, view)
  const where = plane === undefined || plane === 'both' ? '' : `, ${word(view, `plane.${plane}`)}`
  const kind =
    view.knowledge.vocabulary.facts.find(fact => fact.path === own) ?? factPath(at ?? path, view).kind
  const unstated = word(view, truth === 'unknown' ? 'explain.not-stated' : `truth.${truth}`)
  return line(
    `${name}${where}${word(view, 'list.colon')}`,
    span(value === undefined ? unstated : nameValue(value, view, kind), 'strong'),
    span(
      asks && !isSaid(asks, at) ? ` (${word(view, 'explain.asked', { asks: askedText(asks, view) })})` : '',
      'quiet',
    ),
  )
}

/** A member of a list that was found says what was asked. */
const isSaid = (asks: string, at = ''): boolean => asks === `includes ${at.split('/').at(-1)}`

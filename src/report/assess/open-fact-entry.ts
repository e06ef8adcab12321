import { putForward } from '../../engine/kinship.ts'
import type { Gap, Requirement } from '../../model/assessment.ts'
import type { OpenFact } from '../../model/question.ts'
import { chain, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Item, Line } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { factPath, nameFact, nameOwnedFact, questionOf } from '../name-fact.ts'
import { nameSources } from '../name-source.ts'
import { bodyOfSubject, nameBody, nameSubject } from '../name-subject.ts'
import { verdictSign } from '../sign.ts'
import type { DesignView } from '../view.ts'
import { capitalised, counted, joined, word } from '../word.ts'
import { openRequirementItems } from './open-requirement-items.ts'

/** One open fact: its questions, of whom they are asked, and the requirements that wait for it. */
export function openFactEntry(fact: OpenFact, requirements: readonly Requirement[], view: DesignView): Block {
  const { settles, bearsOn } = fact
  const counts = [
    ...(settles.length > 0 ? [counted(view, 'undetermined.settles', settles.length)] : []),
    ...(bearsOn.length > 0 ? [counted(view, 'undetermined.bears', bearsOn.length)] : []),
  ]
  return {
    kind: 'entry',
    mark: verdictSign('undetermined'),
    title: line(factTitle(fact, view)),
    blocks: [
      paragraph(questions(fact, view)),
      { kind: 'paragraph', text: aside([ownersText(fact, view), ...counts, factWord(fact, view)]) },
      ...items([...saidUnknown(fact, view), ...openRequirementItems(requirements, settles, view)]),
    ],
  }
}

/** The same in short, for a fact that one requirement waits for. */
export function openFactItem(fact: OpenFact, requirements: readonly Requirement[], view: DesignView): Item {
  return {
    mark: verdictSign('undetermined'),
    text: line(factTitle(fact, view), word(view, 'list.colon'), questions(fact, view)),
    tail: aside([ownersText(fact, view), factWord(fact, view)]),
    under: [...saidUnknown(fact, view), ...openRequirementItems(requirements, fact.settles, view)],
  }
}

const aside = (parts: readonly string[]): Line => chain(parts.map(part => line(span(part, 'quiet'))))

const factTitle = ({ gaps: [first] }: OpenFact, view: DesignView): string =>
  first ? capitalised(nameFact(listPath(first.path, view), view)) : ''

/** A member of a list is asked after with its list, unless it is the completeness of it. */
function listPath(path: string, view: DesignView): string {
  const { kind, owner, member } = factPath(path, view)
  return kind && member !== 'complete' ? `${owner}/${kind.path.replaceAll('.', '/')}` : path
}

const questions = ({ gaps }: OpenFact, view: DesignView): string =>
  [...new Set(gaps.map(({ path, plane }) => questionOf(path, plane, view)))].join(' ')

function factWord({ gaps: [first] }: OpenFact, view: DesignView): string {
  if (first === undefined) return ''
  const { kind, member, rest } = factPath(first.path, view)
  return kind && member !== 'complete' ? kind.path : rest
}

/** Of whom it is not stated; nobody is named where it is all bodies put forward. */
function ownersText({ gaps }: OpenFact, view: DesignView): string {
  const bodies = new Set<string>()
  const others = new Set<string>()
  for (const { path } of gaps) {
    const { owner } = factPath(path, view)
    const body = bodyOfSubject(owner, view)
    if (body !== undefined) bodies.add(body)
    else if (owner.includes('/')) others.add(owner)
  }
  const forward = putForward(view.design)
  const isAll = bodies.size === forward.length && forward.every(({ id }) => bodies.has(id))
  const named = isAll ? [] : [...bodies].map(body => nameBody(body, view))
  return [joined(view, named), ...[...others].map(owner => nameSubject(owner, view))]
    .filter(part => part !== '')
    .join('; ')
}

/** Unknowns that somebody gave a reason or a source for. */
function saidUnknown({ gaps }: OpenFact, view: DesignView): readonly Item[] {
  const said = gaps.filter(({ kind, note, sources }) => kind === 'said-unknown' && (note || sources?.length))
  if (said.length === 0) return []
  const alike = grouped(said, ({ note, file, line: at }) => `${note} ${file}:${at}`)
  return [...alike.values()].flatMap(([gap]) => (gap ? [saidUnknownItem(gap, view)] : []))
}

function saidUnknownItem({ path, note, sources = [], file, line: at }: Gap, view: DesignView): Item {
  const said = word(view, 'undetermined.said-unknown', { fact: nameOwnedFact(path, view) })
  return {
    mark: span('–', 'quiet'),
    text: line(span([said, note].filter(Boolean).join(word(view, 'list.colon')), 'quiet')),
    tail: aside([nameSources(sources, view), file === undefined ? '' : `${file}:${at}`]),
  }
}

import type { Design } from '../model/design.ts'
import { factKey } from '../model/design.ts'
import type { Meetings } from '../model/rule.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { openLeaf, settledLeaf } from './leaf.ts'
import { kindOf, plainAddress } from './lookup.ts'
import { allOf, anyOf, type Leaf, type Need, type Node, only, structural } from './node.ts'
import { nameOf, remembered } from './remembered.ts'
import type { Scene } from './scene.ts'
import { otherPlace, type Subject } from './subject.ts'
import { weighIncludes } from './weigh-list.ts'

/**
 * What a list of mandates may hold without naming it: nothing when it says that it is complete. Of an unlisted one
 * nothing is known, so that it may be there or not, and may be anything; naming it, or saying that the list is
 * complete, would settle it.
 */
export const unlistedIn = (design: Design, asks: string): Leaf =>
  completeness(design, 'mandates', { whenIncomplete: 'unknown', member: asks })

/** Whether a subject is there at all: any other place while the catalogue is open, a pair whose functions meet. */
export function existence({ design, vocabulary, subject, work }: Scene, meeting: Meetings): Node {
  if (subject.kind === 'separations')
    return work.once([subject, nameOf(meeting), 'law'], () => meets(design, vocabulary, subject, meeting))
  if (subject.kind === 'places' && subject.place.entry === otherPlace)
    return completeness(design, 'state/places', { whenIncomplete: 'yes', member: '' })
  return named(subject)
}

const named = remembered((subject: Subject) => structural('yes', subject.path, 'yes', 'exists'))

/** Whether more exists than a list names. A list is exhaustive only if it says `complete: yes`. */
function completeness(
  design: Design,
  list: string,
  { whenIncomplete, member }: { whenIncomplete: 'yes' | 'unknown'; member: string },
): Leaf {
  const path = `${list}/complete`
  const asked = { path, asks: 'no' }
  const fact = design.facts.get(factKey(path, 'both'))
  if (fact?.value === 'yes') return settledLeaf('no', [[{ fact }]], asked, 'yes')
  if (fact?.value === 'no' && whenIncomplete === 'yes') return settledLeaf('yes', [[{ fact }]], asked, 'no')
  const gap: Need['gap'] = { kind: 'open-list', path, plane: 'both', ...(fact ? { fact } : {}) }
  const need = (value: 'yes' | 'no'): Need => ({ gap, member, allowed: only[value] })
  return openLeaf(gap, asked, [[need('no')]], [[need('yes')]])
}

/** Whether functions that should be apart meet in a body or a pair (design, section 3.13). */
function meets(
  design: Design,
  vocabulary: Vocabulary,
  { one, other }: Extract<Subject, { kind: 'separations' }>,
  meeting: Meetings,
): Node {
  const functions = kindOf(vocabulary, 'body', 'functions')
  if (!functions) throw new Error('The vocabulary has no fact “functions” on bodies.')
  const has = (body: string, name: string) =>
    weighIncludes(design, plainAddress(`bodies/${body}`, functions, 'law'), 'functions', [name])
  const across = (first: string, second: string) =>
    meeting.map(([here, there]) => allOf([has(first, here), has(second, there)]))
  const ways = [...across(one.id, other.id), ...(one.id === other.id ? [] : across(other.id, one.id))]
  return anyOf(ways, { form: 'meet' })
}

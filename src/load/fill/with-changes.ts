import type { Design, Separation } from '../../model/design.ts'
import type { Problem } from '../../model/problem.ts'
import { lineStarts, placeOf } from '../positions.ts'
import type { Change } from './change.ts'
import { type FactPlace, factPlace } from './fact-place.ts'
import { placeText } from './place-text.ts'
import { stateFact } from './state-fact.ts'
import { areApart, ByHand, type Edit, edited, type Splice, treeOf } from './yaml-tree.ts'

/** Texts by the names of their files. */
export type Texts = ReadonlyMap<string, string>

interface Round {
  readonly texts: Texts
  readonly left: readonly Change[]
  readonly problems: readonly Problem[]
  readonly separations: readonly Separation[]
}

/** The texts with all changes in them, in rounds: what touches the place of another change waits for the next one. */
export function withChanges(
  changes: readonly Change[],
  design: Design,
  texts: Texts,
): Pick<Round, 'texts' | 'problems'> {
  let round: Round = { texts, left: changes, problems: [], separations: design.separations }
  while (round.left.length > 0) round = next(round, design)
  return round
}

function next({ texts, left, problems, separations }: Round, design: Design): Round {
  const trees = new Map([...texts].map(([file, text]) => [file, treeOf(text)]))
  const done = new Map<string, Splice[]>([...texts.keys()].map(file => [file, []]))
  const waiting: Change[] = []
  const wrong: Problem[] = []
  let listed = separations
  for (const change of left) {
    const place = factPlace(change, { separations: listed })
    const file = fileOf(place, design)
    const tree = trees.get(file)
    const own = done.get(file)
    if (!tree || !own) continue
    try {
      // A pair is listed once; what else is said of it finds it there in the next round.
      const edit: Edit | undefined =
        listed === separations ? stateFact(tree, change, place) : later(tree, change, place)
      if (!edit || edit.splices.some(one => own.some(other => !areApart(one, other)))) {
        waiting.push(change)
        continue
      }
      own.push(...edit.splices)
      if (edit.again) waiting.push(change)
      if (place.pair) listed = [...listed, { id: place.pair.join('+'), between: place.pair }]
    } catch (fault) {
      if (!(fault instanceof ByHand)) throw fault
      const { line, column } = placeOf(lineStarts(tree.text), fault.offset)
      wrong.push(byHand(change, placeText({ file, line, column })))
    }
  }
  return {
    texts: new Map([...texts].map(([file, text]) => [file, edited(text, done.get(file) ?? [])])),
    left: waiting,
    problems: [...problems, ...wrong],
    separations: listed,
  }
}

/** In a round that lists a new pair, nothing else is said of pairs. */
const later = (...[tree, change, place]: Parameters<typeof stateFact>): Edit | undefined =>
  change.path.startsWith('separations/') ? undefined : stateFact(tree, change, place)

const fileOf = ({ file }: FactPlace, { lines, file: own }: Design): string =>
  file === 'state' ? ([...lines.keys()][0] ?? own) : own

/** An answer that somebody must put in by hand, and where. */
export const byHand = ({ place, path }: Change, at: string): Problem => ({
  code: 'FILL_BY_HAND',
  ...place,
  with: { path, place: at },
})

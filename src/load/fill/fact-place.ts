import type { Design } from '../../model/design.ts'
import type { Path } from '../plain.ts'
import type { Change } from './change.ts'

/** Where a fact is written: in the design or in its state, and the way to it. */
export interface FactPlace {
  readonly file: 'design' | 'state'
  readonly path: Path
  /** The pair that is to be listed first, for what is said of two bodies. */
  readonly pair?: readonly [string, string]
}

/** The way to a fact in its file; a list is one fact, and the mandate itself is stated by its planes. */
export function factPlace({ path, member }: Change, { separations }: Pick<Design, 'separations'>): FactPlace {
  const whole = member === undefined ? path : path.slice(0, -member.length - 1)
  const [head = '', ...steps] = whole.split('/')
  if (head === 'state') return { file: 'state', path: steps }
  if (head === 'separations') {
    const [id = '', ...rest] = steps
    const [one = '', other = ''] = id.split('+')
    const index = separations.findIndex(listed => listed.id === id)
    const pair = index < 0 ? { pair: [one, other] as const } : {}
    return { file: 'design', path: [head, index < 0 ? separations.length : index, ...rest], ...pair }
  }
  if (head !== 'mandates' || steps.length < 2) return { file: 'design', path: [head, ...steps] }
  const [id = '', ...rest] = steps
  return { file: 'design', path: [head, 'list', id, ...(rest[0] === 'held' ? [] : rest)] }
}

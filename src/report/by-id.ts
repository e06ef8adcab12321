import { remembered } from '../engine/remembered.ts'

interface Thing {
  readonly id: string
}

const indexOf = remembered(
  (list: readonly Thing[]): ReadonlyMap<string, Thing> =>
    new Map(list.toReversed().map(thing => [thing.id, thing])),
)

/** The thing of a list that has an id, the first if several have; the list is gone through once. */
export const byId = <Some extends Thing>(list: readonly Some[], id: string): Some | undefined =>
  indexOf(list).get(id) as Some | undefined

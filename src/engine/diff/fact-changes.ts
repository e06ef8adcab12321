import { type Design, type Fact, factKey } from '../../model/design.ts'
import type { Absent, FactChange, FactChangeKind, Stated } from '../../model/difference.ts'
import { placeInFile } from '../place-in-file.ts'
import type { CommonPath } from './common-path.ts'

/** A design and how its paths read in the form that both sides share. */
export interface Reader {
  readonly design: Design
  readonly common: CommonPath
}

/** Every fact that is not the same on both sides, in the order of the second design, then what only the first states. */
export function factChanges(before: Reader, after: Reader): readonly FactChange[] {
  const was = byCommonKey(before)
  const is = byCommonKey(after)
  return [...new Set([...is.keys(), ...was.keys()])].flatMap(key => {
    const [one, other] = [was.get(key), is.get(key)]
    const kind = kindOf(one, other)
    const told = other ?? one
    if (kind === undefined || told === undefined) return []
    return [
      {
        kind,
        path: other?.path ?? before.common(told.path),
        plane: told.plane,
        before: stated(before.design, one),
        after: stated(after.design, other),
      },
    ]
  })
}

const byCommonKey = ({ design, common }: Reader): ReadonlyMap<string, Fact> =>
  new Map([...design.facts.values()].map(fact => [factKey(common(fact.path), fact.plane), fact]))

function kindOf(before: Fact | undefined, after: Fact | undefined): FactChangeKind | undefined {
  if (before === undefined) return 'stated'
  if (after === undefined) return 'withdrawn'
  if (before.value !== after.value) return 'changed'
  return citation(before) === citation(after) ? undefined : 'cited-otherwise'
}

const citation = ({ sources, quote, note, confidence }: Fact): string =>
  JSON.stringify([sources, quote ?? '', note ?? '', confidence ?? ''])

function stated(design: Design, fact: Fact | undefined): Stated | Absent {
  if (fact === undefined) return 'absent'
  const { offset: _, quoteOffset: __, ...told } = fact
  return { ...told, ...placeInFile(design, fact) }
}

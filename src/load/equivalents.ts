import type { Equivalent } from '../model/trials.ts'
import type { Text } from '../model/truth.ts'
import { positionOf } from './locate.ts'
import { itemsOf, textOf, valueAt } from './plain.ts'
import type { YamlFile } from './yaml-file.ts'

/** The mutants of which a rule says that no example could tell them from it, and why. */
export const equivalentsIn = (source: YamlFile): Equivalent[] =>
  itemsOf(valueAt(source.value, 'equivalent')).map((one, index) => ({
    rule: textOf(valueAt(source.value, 'id')),
    mutant: textOf(valueAt(one, 'mutant')),
    why: (valueAt(one, 'why') ?? {}) as Text,
    ...positionOf(source, ['equivalent', index]),
  }))

import type { Condition } from '../../model/rule.ts'
import { scopeOfDomain } from '../../model/scope.ts'
import type { Plane } from '../../model/truth.ts'
import { kindAt } from '../condition/scope.ts'
import type { Here } from './variant.ts'

/** Whether everything in a condition has a meaning on a plane; what has no plane, or is read on a fixed one, has. */
export function readableOn(condition: Condition, plane: Plane, here: Here): boolean {
  const all = (parts: readonly Condition[]) => parts.every(part => readableOn(part, plane, here))
  switch (condition.form) {
    case 'fact': {
      const kind = kindAt(here.vocabulary, here.scope, condition.path)
      return !kind || kind.planes.length === 0 || kind.planes.includes(plane)
    }
    case 'all':
    case 'any':
    case 'at-least':
      return all(condition.of)
    case 'not':
      return all([condition.of])
    case 'on':
      return true
    case 'rule':
      return here.rules.get(condition.rule)?.planes.includes(plane) ?? false
    default: {
      const inner = { ...here, scope: scopeOfDomain[condition.domain] }
      return !condition.that || readableOn(condition.that, plane, inner)
    }
  }
}

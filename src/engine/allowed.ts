import type { Allowed } from './node.ts'

/** No value is allowed by both. */
export function areApart(one: Allowed, other: Allowed): boolean {
  if (one.kind === 'values' && other.kind === 'values') {
    for (const value of one.values) if (other.values.has(value)) return false
    return true
  }
  if (one.kind !== 'range' || other.kind !== 'range') return false
  return Math.max(one.min, other.min) > Math.min(one.max, other.max) && !(one.none && other.none)
}

/** The values that both allow, if there are any. */
export function meet(one: Allowed, other: Allowed): Allowed | undefined {
  if (one.kind === 'any') return other
  if (other.kind === 'any') return one
  if (areApart(one, other)) return undefined
  if (one.kind === 'values' && other.kind === 'values')
    return { kind: 'values', values: new Set([...one.values].filter(value => other.values.has(value))) }
  if (one.kind === 'range' && other.kind === 'range') {
    const [min, max] = [Math.max(one.min, other.min), Math.min(one.max, other.max)]
    return { kind: 'range', min, max, none: one.none && other.none }
  }
  return one
}

/** Whether one allows nothing that the other does not. */
export function within(narrow: Allowed, wide: Allowed): boolean {
  if (wide.kind === 'any' || narrow === wide) return true
  if (narrow.kind === 'values' && wide.kind === 'values') {
    for (const value of narrow.values) if (!wide.values.has(value)) return false
    return true
  }
  if (narrow.kind === 'range' && wide.kind === 'range')
    return narrow.min >= wide.min && narrow.max <= wide.max && (wide.none || !narrow.none)
  return false
}

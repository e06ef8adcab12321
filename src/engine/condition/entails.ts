import type { Normal } from './normal-form.ts'

/** Whether one condition cannot be yes without the other, by their structure alone; a `no` proves nothing. */
export function entails(one: Normal, other: Normal): boolean {
  if (one.is === 'or') return one.of.every(part => entails(part, other))
  if (other.is === 'and') return other.of.every(part => entails(one, part))
  if (one.is === 'and' && one.of.some(part => entails(part, other))) return true
  if (other.is === 'or' && other.of.some(part => entails(one, part))) return true
  return leafEntails(one, other)
}

function leafEntails(one: Normal, other: Normal): boolean {
  if (one.is === 'values' && other.is === 'values')
    return one.fact === other.fact && one.values.every(value => other.values.includes(value))
  if (one.is === 'atom' && other.is === 'atom')
    return one.name === other.name && one.positive === other.positive
  if (
    one.is === 'count' &&
    other.is === 'count' &&
    one.over === other.over &&
    one.positive === other.positive
  )
    return one.positive
      ? one.least >= other.least && entails(one.of, other.of)
      : one.least <= other.least && entails(other.of, one.of)
  return one.is === 'at-least' && other.is === 'at-least' && JSON.stringify(one) === JSON.stringify(other)
}

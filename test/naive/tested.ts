import type { FactValue } from '../../src/model/design.ts'
import type { Test } from '../../src/model/rule.ts'
import type { Plane, Truth } from '../../src/model/truth.ts'
import { inTime } from './days.ts'
import { and, deny, or } from './kleene.ts'
import { contains, inOperation, kindOf, read, start } from './read.ts'
import type { Thing, World } from './world.ts'

/** A plain yes or no as a truth. */
export const claim = (yes: boolean): Truth => (yes ? 'yes' : 'no')

const known = (value: FactValue, test: (value: FactValue) => boolean): Truth =>
  value === 'unknown' ? 'unknown' : claim(test(value))

/** The date or the path that a date is compared with. */
const limit = (world: World, thing: Thing, than: string, plane: Plane): FactValue =>
  /^\d{4}/.test(than) ? than : read(world, thing, than, plane)

/** All listed values outside these are excluded. */
function only(world: World, thing: Thing, path: string, values: readonly string[], plane: Plane): Truth {
  const at = start(world, thing, path)
  const outside = kindOf(world, at.thing, at.rest).values.filter(value => !values.includes(value))
  return and(outside.map(value => deny(contains(world, thing, path, value, plane))))
}

/** A comparison of one value; `at` gives it on a plane. */
function compared(test: Test, plane: Plane, at: (plane: Plane) => FactValue, than: FactValue): Truth {
  const value = at(plane)
  switch (test.ask) {
    case 'is':
      return known(value, one => one === test.value)
    case 'in':
      return known(value, one => test.values.includes(one))
    case 'at-least':
      return known(value, one => one !== 'none' && Number(one) >= test.value)
    case 'at-most':
      return known(value, one => one !== 'none' && Number(one) <= test.value)
    case 'same-on':
      return than === 'unknown' ? 'unknown' : known(value, one => one === than)
    case 'at-latest':
    case 'after':
      return inTime(value, than, test.plus, test.ask)
    default:
      throw new Error(`${test.ask} is asked of lists`)
  }
}

/**
 * How a mandate is exercised: in a given way only by a body in operation, not at all by one that is not (design,
 * section 3.5). The test holds if it is exercised in one of the ways that it allows.
 */
function exercised(world: World, mandate: Thing & { kind: 'mandates' }, test: Test, plane: Plane): Truth {
  const works = inOperation(world, mandate.mandate.body)
  const law = read(world, mandate, 'held', 'law')
  const practice = read(world, mandate, 'held', 'practice')
  const ways = kindOf(world, mandate, 'held').values.map(way => {
    const stated = known(practice, value => value === way)
    const inThisWay = way === 'no' ? or([deny(works), stated]) : and([works, stated])
    const other = test.ask === 'same-on' && plane !== test.plane ? law : way
    return and([inThisWay, compared(test, plane, () => way, other)])
  })
  return or(ways)
}

/** What the test asks of the one fact (design, section 2). */
export function tested(world: World, thing: Thing, path: string, test: Test, plane: Plane): Truth {
  if (test.ask === 'includes') {
    return and(test.values.map(value => contains(world, thing, path, value, plane)))
  }
  if (test.ask === 'only') return only(world, thing, path, test.values, plane)
  const practice = plane === 'practice' || (test.ask === 'same-on' && test.plane === 'practice')
  if (practice && thing.kind === 'mandates' && path === 'held') return exercised(world, thing, test, plane)
  const at = (on: Plane): FactValue => read(world, thing, path, on)
  const than =
    test.ask === 'at-latest' || test.ask === 'after' ? limit(world, thing, test.than, plane) : 'none'
  return compared(test, plane, at, test.ask === 'same-on' ? at(test.plane) : than)
}

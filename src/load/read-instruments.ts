import type { Instrument, Norms, Provision } from '../model/norm.ts'
import type { Problem } from '../model/problem.ts'
import type { Strength, Text } from '../model/truth.ts'
import { check } from './check.ts'
import type { Grammar } from './grammar.ts'
import { entriesOf, type Plain, valueAt } from './plain.ts'
import { readYaml } from './read-yaml.ts'
import type { RuleText } from './rule-text.ts'

/** Reads the instruments of `rules/norms`, in their order. */
export function readInstruments(
  files: readonly RuleText[],
  { validators }: Grammar,
): { norms: Norms; problems: readonly Problem[] } {
  const read = files.map(({ file, content }) => {
    const source = readYaml(file, content)
    const problems = [...source.problems, ...check(source, validators.instrument, [])]
    return { value: source.value, problems }
  })
  const sound = read
    .filter(({ problems }) => problems.length === 0)
    .map(({ value }) => value)
    .toSorted((a, b) => Number(valueAt(a, 'order')) - Number(valueAt(b, 'order')))
  const instruments = sound.map(instrument)
  const provisions = sound.flatMap((value, index) =>
    entriesOf(valueAt(value, 'provisions')).map(entry => provision(entry, instruments[index] as Instrument)),
  )
  return { norms: { instruments, provisions }, problems: read.flatMap(({ problems }) => problems) }
}

const instrument = (value: Plain | undefined): Instrument => ({
  id: String(valueAt(value, 'id')),
  norms: String(valueAt(value, 'norms')),
  order: Number(valueAt(value, 'order')),
  name: valueAt(value, 'name') as Text,
  title: valueAt(value, 'title') as Text,
  date: String(valueAt(value, 'date')),
  authority: String(valueAt(value, 'authority')),
  binding: valueAt(value, 'binding') === 'yes',
  ...optional(value, ['symbol', 'url']),
})

const provision = ([id, value]: [string, Plain], instrument: Instrument): Provision => ({
  id,
  instrument: instrument.id,
  pinpoint: String(valueAt(value, 'pinpoint')),
  confidence: valueAt(value, 'confidence') as Provision['confidence'],
  strength: strengthOf(String(valueAt(value, 'asks')), instrument),
  theme: String(valueAt(value, 'theme')),
  checkable: valueAt(value, 'checkable') as Provision['checkable'],
  exhausted: valueAt(value, 'exhausted') === 'yes',
  requires: valueAt(value, 'requires') as Text,
  ...optional(value, ['reading', 'why']),
})

/** Only *must* in a binding text is an obligation; what an advocacy text asks is a position. */
const strengthOf = (asks: string, { authority, binding }: Instrument): Strength => {
  if (authority === 'advocacy') return 'position'
  return binding && asks === 'must' ? 'obligation' : 'recommendation'
}

const optional = (value: Plain | undefined, keys: readonly string[]): object =>
  Object.fromEntries(
    keys.flatMap(key => (valueAt(value, key) === undefined ? [] : [[key, valueAt(value, key)]])),
  )

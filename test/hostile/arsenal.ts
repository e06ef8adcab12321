import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { type Everything, everything, type Texts } from './everything.ts'

const { vocabulary } = packagedKnowledge()

/** The files of a hostile world: two designs, their state, a text they cite, a rule pack and waivers, full of one text. */
export interface World {
  readonly files: Readonly<Record<string, string>>
  readonly free: Readonly<Record<string, readonly string[]>>
}

const fixedInAll = { complete: undefined, on: '2021-01-01' }

const fixedInDesign = {
  ...fixedInAll,
  state: 'state.yaml',
  'part-of': undefined,
  role: 'put-forward',
  between: ['a', 'b'],
  'm.body': 'a',
  'm.function': 'monitoring',
  places: ['m'],
  except: undefined,
  'm.levels': ['l'],
  fixed: ['bodies.a.functions'],
  's.text': undefined,
  'in-operation.is': 'yes',
}

const rule = {
  id: 'x/evil',
  provisions: ['X-1', 'OPCAT-29'],
  strength: 'recommendation',
  for: 'bodies',
  of: undefined,
  grid: undefined,
  where: undefined,
  require: { all: [{ functions: { includes: 'monitoring' } }, { 'powers.files': 'full' }] },
  examples: [{ expect: 'met', design: { bodies: { a: { functions: ['monitoring'] } } } }],
  equivalent: undefined,
}

const excuse = { rule: 'x/evil', subject: 'bodies/a', plane: 'law', expires: '2090-01-01' }

/** A design that quotes a bill, but not word for word: what stands in the bill is shown. */
const quoting = ({ text, pinpoint }: Texts): string => `opcat: design/1
id: quoting
state: state.yaml
name: { en: ${JSON.stringify(text)} }
as-of: 2021-10
status: bill
sources: { bill: { title: { en: ${JSON.stringify(text)} }, text: bill.md } }
bodies:
  council:
    functions: [monitoring]
    powers:
      choose-places: { is: full, source: ${JSON.stringify(`bill#${pinpoint}`)}, quote: The council shall visit every place of detention at any time }
      files: { is: full, source: bill, quote: ${JSON.stringify(`nowhere ${text}`)} }
`

/** Everything that can be said, with the same text wherever any text can stand. */
export function world(texts: Texts): World {
  const answers = { one: 0, two: 1 } as const
  const design = (id: keyof typeof answers): Everything =>
    everything('design', vocabulary, {
      texts,
      answer: answers[id],
      fixed: { ...fixedInDesign, id: `x-${id}` },
    })
  const other = (
    kind: 'state' | 'rule' | 'instrument' | 'waivers',
    fixed: Parameters<typeof everything>[2]['fixed'],
  ) => everything(kind, vocabulary, { texts, answer: 0, fixed: { ...fixedInAll, ...fixed } })
  const all: Readonly<Record<string, Everything>> = {
    'one.yaml': design('one'),
    'two.yaml': design('two'),
    'state.yaml': other('state', { 't.text': undefined, type: 'prison', 'm.levels': ['l'] }),
    'pack/x/evil.yaml': other('rule', rule),
    'pack/norms/x.yaml': other('instrument', {
      id: 'X',
      norms: 'x',
      authority: 'treaty',
      related: undefined,
    }),
    'waivers.yaml': other('waivers', {
      ...excuse,
      design: undefined,
      'attestations.0.subject': 'bodies/b',
    }),
  }
  // What is no text at all is refused, and needs no escaping.
  const readable = texts.text.replaceAll(/\0|\p{Cs}/gu, '')
  return {
    files: {
      ...Object.fromEntries(Object.entries(all).map(([name, { content }]) => [name, content])),
      'bill.md': `# ${readable}\n\nThe council ${readable} shall visit every place at any time.\n`,
      'quoting.yaml': quoting(texts),
    },
    free: Object.fromEntries(Object.entries(all).map(([name, { free }]) => [name, free])),
  }
}

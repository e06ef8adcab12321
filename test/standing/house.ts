import { designsFrom } from '../../src/load/load-designs.ts'
import { loadRulePack } from '../../src/load/load-rule-pack.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import type { Design } from '../../src/model/design.ts'
import { productGrammar } from '../load/grammar.ts'
import { memoryHost } from '../load/memory-host.ts'

/** A rule pack of one treaty with five articles, so that a test sees every finding there is. */
export const pack: Readonly<Record<string, string>> = {
  'pack/norms/house.yaml': instrument(['1', '2', '3', '4', '5']),
  'pack/seconded.yaml': rule('seconded', '1', {
    planes: '[law, practice]',
    for: 'bodies',
    require: '{ members.seconded: no }',
  }),
  'pack/interviews.yaml': rule('interviews', '2', {
    for: 'bodies',
    require: '{ powers.private-interviews: { in: [full, implied] } }',
  }),
  'pack/clear.yaml': rule('clear', '3', { for: 'mandates', require: '{ held: yes }' }),
  'pack/apart.yaml': rule('apart', '4', {
    for: 'separations\nof: [[monitoring, complaints]]',
    require: '{ same-body: no }',
  }),
  'pack/reached.yaml': rule('reached', '5', {
    for: 'places',
    require: '{ some: mandates, where: { function: monitoring }, that: { held: yes } }',
  }),
}

/** What a test says of one body: is anybody on secondment, in law and in practice; silent where it says nothing. */
export interface BodyFacts {
  readonly law?: string
  readonly practice?: string
  readonly more?: string
}

/** A design with these bodies, each held to the same mandate if it has one. */
export const designText = (
  bodies: Readonly<Record<string, BodyFacts>>,
  { id = 'council', rest = '' }: { id?: string; rest?: string } = {},
): string =>
  [
    'opcat: design/1',
    `id: ${id}`,
    'state: state.yaml',
    'name: { en: Council }',
    'as-of: 2026-01',
    'status: operating',
    'bodies:',
    ...Object.entries(bodies).flatMap(([body, { law, practice, more }]) => [
      `  ${body}:`,
      '    functions: { monitoring: yes, complete: yes }',
      '    in-operation: yes',
      ...(law || practice
        ? [
            '    members:',
            '      seconded:',
            ...(law ? [`        law: ${law}`] : []),
            ...(practice ? [`        practice: ${practice}`] : []),
          ]
        : []),
      ...(more ? [`    ${more}`] : []),
    ]),
    rest,
    '',
  ].join('\n')

export const stateText = (level = 'land', place = 'prison'): string =>
  [
    'opcat: state/1',
    'id: land',
    'name: { en: Land }',
    `levels: { ${level}: { name: { en: The State } } }`,
    `places: { complete: yes, list: { ${place}: { type: prison, levels: [${level}] }, cell: { type: police-cell, levels: [${level}] } } }`,
    '',
  ].join('\n')

/** One design and all that it needs, as files. */
export const files = (
  bodies: Readonly<Record<string, BodyFacts>>,
  more: Readonly<Record<string, string>> = {},
) => ({
  ...pack,
  'state.yaml': stateText(),
  'd.yaml': designText(bodies),
  ...more,
})

/** The same, read: for tests that need no command line. */
export async function houseKnowledge() {
  const inHome = Object.entries(pack).map(([name, text]) => [`/home/analyst/${name}`, text])
  const loaded = await loadRulePack('pack', packagedKnowledge(), memoryHost(Object.fromEntries(inHome)))
  if (loaded.problems.length > 0) throw new Error(JSON.stringify(loaded.problems, null, 2))
  return loaded.knowledge
}

const grammar = productGrammar()

export async function readDesign(text: string): Promise<Design> {
  const host = memoryHost({ '/home/analyst/d.yaml': text, '/home/analyst/state.yaml': stateText() })
  const { designs, problems } = await designsFrom(['d.yaml'], host, grammar)
  if (!designs[0]) throw new Error(JSON.stringify(problems, null, 2))
  return designs[0]
}

function instrument(articles: readonly string[]): string {
  const provision = (article: string) =>
    `  HOUSE-${article}: { pinpoint: art. ${article}, confidence: confirmed, asks: must, theme: mandate, addressee: state, requires: { en: x, nl: x, fr: x, de: x }, checkable: yes }`
  return [
    'opcat: instrument/1',
    'id: HOUSE',
    'norms: house',
    'order: 1000',
    'name: { en: House Treaty, nl: House Treaty, fr: House Treaty, de: House Treaty }',
    'title: { en: House Treaty, nl: House Treaty, fr: House Treaty, de: House Treaty }',
    'date: 2000',
    'authority: treaty',
    'binding: yes',
    'provisions:',
    ...articles.map(provision),
    '',
  ].join('\n')
}

function rule(id: string, article: string, keys: { planes?: string; for: string; require: string }): string {
  const says = ['title', 'requirement', 'met', 'unmet', 'undetermined', 'remedy']
  const text = (key: string) => `  ${key}: { en: "${id} ${key}", nl: x, fr: x, de: x }`
  return [
    `id: house/${id}`,
    `provisions: [HOUSE-${article}]`,
    'strength: obligation',
    `theme: ${id === 'seconded' ? 'independence-personal' : 'mandate'}`,
    `planes: ${keys.planes ?? '[law]'}`,
    `for: ${keys.for}`,
    `require: ${keys.require}`,
    'says:',
    ...says.map(text),
    'examples: []',
    '',
  ].join('\n')
}

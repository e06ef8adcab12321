import { dice } from './dice.js'
import { factLines, said } from './fact-lines.js'
import { ownSources, places } from './phrases.js'

/** The facts of a thing that this design states, under their headings as the vocabulary groups them. */
function factTree(indent, kinds, share, roll) {
  const stated = roll.each(kinds, share)
  const heads = [...new Set(stated.map(({ path }) => path.split('.')[0]))]
  return heads.flatMap(head => {
    const alone = stated.find(({ path }) => path === head)
    if (alone) return factLines(indent, head, alone, roll)
    const below = stated.filter(({ path }) => path.startsWith(`${head}.`))
    const lines = below.flatMap(kind =>
      factLines(`${indent}  `, kind.path.slice(head.length + 1), kind, roll),
    )
    return [`${indent}${head}:`, ...lines]
  })
}

/** What the bodies of a generated design are; `share` of the vocabulary is stated of each. */
const casts = [
  [
    { id: 'council', functions: ['monitoring', 'advice', 'coordination'], share: 0.29 },
    { id: 'commissions', of: 'council', functions: ['monitoring', 'mediation'], share: 0.17 },
    {
      id: 'complaints-committees',
      of: 'commissions',
      role: 'outside',
      functions: ['complaints'],
      share: 0.04,
    },
    { id: 'ombudsman', functions: ['complaints', 'mediation', 'monitoring'], share: 0.11 },
  ],
  [
    { id: 'council', functions: ['monitoring', 'advice', 'promotion'], share: 0.6 },
    { id: 'complaints-office', of: 'council', role: 'outside', functions: ['complaints'], share: 0.05 },
  ],
]

function functionLines({ functions, role }, roll) {
  const certain = functions.slice(0, 1)
  const more = roll.each(functions.slice(1), 0.8)
  const complete = roll.chance(role ? 1 : 0.6)
  return [
    '    functions:',
    ...[...certain, ...more].map(one => `      ${one}: ${said('yes', roll, 0)}`),
    `      complete: ${complete ? said('yes', roll, 0) : 'unknown'}`,
  ]
}

function bodyLines(body, kinds, roll) {
  const { id, of, role, share } = body
  const works = roll.one(['yes', 'yes', 'yes', 'yes', 'no', undefined])
  const own = kinds.filter(({ path }) => path !== 'functions' && path !== 'in-operation')
  const lines = [
    `  ${id}:`,
    ...(of ? [`    part-of: ${of}`] : []),
    ...(role ? [`    role: ${role}`] : []),
    `    name: { en: The ${id}, nl: De ${id}, fr: Le ${id}, de: Die ${id} }`,
    ...functionLines(body, roll),
    ...(works && !of ? [`    in-operation: ${said(works, roll, 0)}`] : []),
    ...factTree('    ', own, share, roll),
    '',
  ]
  return { id, role, lines, works: of ? undefined : works }
}

/** No one in office exercises no mandate: practice is stated of bodies that work. */
function mandateLines({ id, works }, { ids, levels }, roll) {
  const held = roll.one(['yes', 'yes', 'yes', 'unknown', 'occasional', 'ambiguous', 'no'])
  const practice =
    works === 'yes' && roll.chance(0.6) ? roll.one(['yes', 'yes', 'occasional', 'no']) : undefined
  return [
    `    ${id}-${ids[0]}:`,
    `      body: ${id}`,
    '      function: monitoring',
    `      places: [${ids.join(', ')}]`,
    `      levels: [${levels.join(', ')}]`,
    `      law: ${said(held, roll)}`,
    ...(practice ? [`      practice: ${said(practice, roll)}`] : []),
  ]
}

/** Each holder has one mandate at least. */
function mandatesOf(body, roll) {
  const [first, ...rest] = places
  return [first, ...roll.each(rest, 0.15)].flatMap(place => mandateLines(body, place, roll))
}

/** What is known of the body that hears complaints and its parent. */
const separationLines = (cast, kinds, roll) => [
  'separations:',
  ...cast.filter(({ role }) => role).map(({ id, of }) => `  - between: [${of}, ${id}]`),
  ...factTree('    ', kinds, 0.5, roll),
  '',
]

const sourceLines = roll => [
  'sources:',
  ...ownSources.flatMap(id => [
    `  ${id}:`,
    `    title: { en: "${id}, as read", nl: "${id}, zoals gelezen", fr: "${id}, tel que lu", de: "${id}, wie gelesen" }`,
    `    date: ${roll.whole(1995, 2021)}-0${roll.whole(1, 9)}`,
    `    url: "https://example.org/${id}"`,
  ]),
  '',
]

/** The YAML of one design of about 290 lines, in the manner of fixtures/belgium; a number names it. */
export function designText(number, seed, { facts }) {
  const roll = dice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  const of = attachment => facts.filter(({ on, path }) => on.includes(attachment) && path !== 'held')
  const cast = roll.one(casts)
  const bodies = cast.map(body => bodyLines(body, of('body'), roll))
  const holders = bodies.filter(({ role }) => role === undefined)
  return [
    '# A generated design: its shape is real, its content invented.',
    'opcat: design/1',
    `id: design-${number}`,
    'state: state.yaml',
    `name: { en: Design ${number}, nl: Ontwerp ${number}, fr: Projet ${number}, de: Entwurf ${number} }`,
    'as-of: 2021-10',
    `status: ${roll.one(['proposal', 'bill', 'enacted', 'operating'])}`,
    '',
    ...sourceLines(roll),
    'mechanism:',
    ...factTree('  ', of('mechanism'), 0.35, roll),
    '',
    'bodies:',
    ...bodies.flatMap(({ lines }) => lines),
    ...separationLines(cast, of('separation'), roll),
    'mandates:',
    `  complete: ${said(roll.one(['yes', 'yes', 'no']), roll)}`,
    '  list:',
    ...holders.flatMap(body => mandatesOf(body, roll)),
    '',
    'fixed: [bodies.council.functions.monitoring]',
    '',
  ].join('\n')
}

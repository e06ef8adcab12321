// The checks as a rule pack of opcat: an instrument of its own, so that `--norms bench` asks for nothing else.
import { examplesOf } from './examples.js'
import { planesOf } from './plan.js'

const instrument = `# What the benchmark asks; no norm asks it in these words.
opcat: instrument/1
id: BENCH
norms: bench
order: 99
name: { en: Benchmark }
title: { en: The checks of the benchmark }
date: 2021
authority: other
binding: no
provisions:
  BENCH-1:
    pinpoint: the whole
    confidence: confirmed
    asks: should
    theme: mandate
    requires: { en: What the checks of the benchmark ask. }
    checkable: yes
`

const says = name => ({
  title: `${name}`,
  requirement: `The benchmark asks: ${name}.`,
  met: `{subject}: ${name}.`,
  unmet: `{subject}: not ${name}.`,
  undetermined: `{subject}: nothing states whether ${name}.`,
  remedy: `Give {subject}: ${name}.`,
})

// JSON is YAML too.
const flow = value => JSON.stringify(value)

function ruleText(check, vocabulary) {
  const { id, for: subjects, where, require } = check
  const planes = planesOf(check, vocabulary)
  const words = Object.entries(says(id.split('/')[1].replaceAll('-', ' ')))
  return [
    `id: ${id}`,
    'provisions: [BENCH-1]',
    'strength: recommendation',
    'theme: mandate',
    `planes: [${planes.join(', ')}]`,
    `for: ${subjects}`,
    ...(where ? [`where: ${flow(where)}`] : []),
    `require: ${flow(require)}`,
    'says:',
    ...words.map(([key, text]) => `  ${key}: { en: ${flow(text)} }`),
    'examples:',
    ...planes.flatMap(plane => examplesOf(check, plane, vocabulary).map(example => `  - ${flow(example)}`)),
    '',
  ].join('\n')
}

/** The files of the pack, by their path in it. */
export const packOf = (checks, vocabulary) => ({
  'norms/bench.yaml': instrument,
  ...Object.fromEntries(checks.map(check => [`${check.id}.yaml`, ruleText(check, vocabulary)])),
})

// Every command that is measured, as the words after `node`.
import { join } from 'node:path'
import { bench, repository, written } from './paths.js'

export const planFile = join(written, 'plan.json')
export const packFolder = join(written, 'rules')

const opcat = join(repository, 'bin/opcat.cjs')
const spectral = join(bench, 'node_modules/@stoplight/spectral-cli/dist/index.js')
const ruleset = join(bench, 'peers/spectral.js')

export const bareNode = { name: 'bare Node', words: ['-e', '0'] }

export const ofOpcat = (name, words) => ({ name, words: [opcat, ...words] })

export const ofSpectral = (name, words) => ({
  name,
  words: [spectral, ...words],
  env: { BENCH_PLAN: planFile },
})

const assess = (inputs, more = []) => ['assess', inputs, '--fail-on', 'never', ...more]

const sameChecks = ['--rules', packFolder, '--norms', 'bench']

const lint = (inputs, format) => ['lint', '-r', ruleset, '-f', format, '--ignore-unknown-format', inputs]

const peer = (name, folder) => ({ name, words: [join(bench, `peers/${name}.js`), planFile, folder] })

/** opcat with all that it has: every packaged rule, both planes, reasons and positions. */
export const product = (inputs, format = 'text') =>
  ofOpcat('opcat, all rules', assess(inputs, ['--format', format]))

/** opcat with the rules that its peers have too. */
export const sameRules = (inputs, format = 'text') =>
  ofOpcat('opcat, the same checks', assess(inputs, [...sameChecks, '--format', format]))

export const spectralOver = (inputs, format = 'json') => ofSpectral('Spectral', lint(inputs, format))

/** The peers that judge the designs of a folder with the same checks. */
export const peersOver = folder => [
  peer('ajv', folder),
  peer('cel', folder),
  peer('json-rules-engine', folder),
  spectralOver(join(folder, '*.yaml')),
]

/** Reads and parses the same files, and does nothing else. */
export const bareParse = folder => ({ ...peer('js-yaml', folder), name: 'js-yaml, parse alone' })

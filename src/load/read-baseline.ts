import type { Problem } from '../model/problem.ts'
import type { KnownFinding } from '../model/standing.ts'
import { check } from './check.ts'
import { decodeText } from './decode-text.ts'
import { otherKind } from './file-kind.ts'
import { inOrder } from './in-order.ts'
import { isDeeper } from './json-depth.ts'
import { limits } from './limits.ts'
import { isMap, itemsOf, type Plain, textOf, valueAt } from './plain.ts'
import { lineStarts } from './positions.ts'
import { readYaml } from './read-yaml.ts'
import { repeated } from './repeated.ts'
import type { Validate } from './validators.ts'
import { problemAt, problemOf, type YamlFile } from './yaml-file.ts'

/** What a baseline is read against: its schema, and how a finding gets its fingerprint. */
export interface BaselineGrammar {
  readonly validate: Validate
  readonly fingerprint: (parts: readonly string[]) => string
}

/** What came of a baseline. */
export interface ReadBaseline {
  readonly findings: readonly KnownFinding[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a baseline. One of many designs is large, so what is sound JSON is read at once; what is not is read slowly, to
 * say what is wrong and where.
 */
export function readBaseline(file: string, content: Uint8Array, grammar: BaselineGrammar): ReadBaseline {
  const decoded = decodeText(content, limits.baselineBytes)
  if ('complaint' in decoded)
    return { findings: [], problems: [problemAt({ file, lines: [0] }, 0, decoded.complaint)] }
  if (!isWrittenByLine(decoded.text))
    return { findings: [], problems: [problemAt({ file, lines: [0] }, 0, oddly)] }
  const sound = soundJson(decoded.text, grammar)
  if (sound) return { findings: findingsIn(sound), problems: [] }
  if (content.byteLength <= limits.bytes) return readSlowly(readYaml(file, content), grammar)
  const at = { file, lines: lineStarts(decoded.text) }
  return { findings: [], problems: [problemAt(at, firstOddLine(decoded.text, grammar), oddly)] }
}

const oddly = { code: 'NOT_AS_WRITTEN', with: { limit: `${limits.bytes / 1024}` } }

/** A line for each finding, and few besides: a finding takes more than a hundred characters. */
function isWrittenByLine(text: string): boolean {
  const most = limits.baselineBytes / 100
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines += 1
  return lines <= most
}

const findingsIn = (value: Plain | undefined): KnownFinding[] =>
  itemsOf(valueAt(value, 'findings')).map(item => ({ kind: 'baseline', ...(item as object) }) as KnownFinding)

const named = ['rule', 'design', 'subject', 'plane']

const tellsApart = ['fingerprint', 'verdict']

/** Keys in a baseline of so many findings: a key that stands twice would be one more. */
const keysOf = (findings: number): number => 2 + 6 * findings

function soundJson(text: string, { validate, fingerprint }: BaselineGrammar): Plain | undefined {
  const value = isDeeper(text, 3) ? undefined : parsed(text)
  const findings = itemsOf(valueAt(value, 'findings'))
  const distinct = new Set(findings.map(one => tellsApart.map(key => textOf(valueAt(one, key))).join(' ')))
  const keys = text.match(/"\s*:/g)?.length ?? 0
  if (!isMap(value) || distinct.size !== findings.length || keys !== keysOf(findings.length)) return undefined
  // One by one, so that the first that is unsound ends it.
  const isSound = (one: Plain) => validate({ ...value, findings: [one] }) && isNamed(one, fingerprint)
  return validate({ ...value, findings: [] }) && findings.every(isSound) ? value : undefined
}

const parsed = (text: string): Plain | undefined => {
  try {
    return JSON.parse(text) as Plain
  } catch {
    return undefined
  }
}

/** Whether a fingerprint is that of its rule, design, subject and plane: else a reader of the file would be misled. */
const isNamed = (item: Plain, fingerprint: BaselineGrammar['fingerprint']): boolean =>
  fingerprint(named.map(key => textOf(valueAt(item, key)))) === fingerprintOf(item)

const fingerprintOf = (item: Plain): string => textOf(valueAt(item, 'fingerprint'))

function readSlowly(source: YamlFile, { validate, fingerprint }: BaselineGrammar): ReadBaseline {
  const other = otherKind(source, 'baseline')
  if (other.length > 0) return { findings: [], problems: other }
  const misled = itemsOf(valueAt(source.value, 'findings')).flatMap((item, index) => {
    if (
      [...named, 'fingerprint'].some(key => textOf(valueAt(item, key)) === '') ||
      isNamed(item, fingerprint)
    )
      return []
    const complaint = { code: 'WRONG_FINGERPRINT', with: { key: 'fingerprint', value: fingerprintOf(item) } }
    return problemOf(source, ['findings', index, 'fingerprint'], complaint)
  })
  const problems = inOrder([
    ...source.problems,
    ...check(source, validate, []),
    ...misled,
    ...repeated(source, 'findings', tellsApart),
  ])
  return { findings: problems.length > 0 ? [] : findingsIn(source.value), problems }
}

/** The lines around the findings, without commas. */
const frame = new Set(['{', '"format": "opcat/baseline/1"', '"findings": [', ']', '}', ''])

/** Longer than any line that `opcat baseline` writes. */
const longLine = 4096

/** In the layout of `opcat baseline`, one finding a line, the first line that is not as it writes them. */
function firstOddLine(text: string, grammar: BaselineGrammar): number {
  const seen = new Set<string>()
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (end - start > longLine) return start
    const item = text.slice(start, end).trim().replace(/,$/, '')
    if (!frame.has(item)) {
      const alone = `{"format": "opcat/baseline/1", "findings": [${item}]}`
      if (seen.has(item) || !soundJson(alone, grammar)) return start
      seen.add(item)
    }
    start = end + 1
  }
  return 0
}

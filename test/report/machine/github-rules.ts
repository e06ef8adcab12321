interface Text {
  readonly text: string
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string }
    readonly region?: { readonly startLine: number; readonly startColumn: number }
  }
}

interface Descriptor {
  readonly id: string
  readonly name?: string
  readonly shortDescription: Text
  readonly fullDescription: Text
  readonly help: Text & { readonly markdown: string }
}

interface Rule extends Descriptor {
  readonly defaultConfiguration: { readonly level: string }
  readonly properties: {
    readonly tags: readonly string[]
    readonly precision: string
    readonly 'problem.severity': string
  }
}

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly kind: string
  readonly level: string
  readonly message: Text
  readonly locations: readonly Location[]
  readonly relatedLocations?: readonly (Location & { readonly message: Text })[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly unknown[]
  readonly properties: Readonly<Record<string, unknown>>
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly name: string
      readonly version: string
      readonly semanticVersion: string
      readonly rules: readonly Rule[]
      readonly notifications: readonly Descriptor[]
    }
  }
  readonly automationDetails: { readonly id: string }
  readonly invocations: readonly {
    readonly executionSuccessful: boolean
    readonly toolExecutionNotifications: readonly { readonly message: Text }[]
  }[]
  readonly results: readonly Result[]
}

/** As much of a SARIF log as these tests read. */
export interface Log {
  readonly version: string
  readonly runs: readonly Run[]
}

export function runOf({ runs }: Log): Run {
  const [run] = runs
  if (run === undefined || runs.length !== 1) throw new Error('A log holds one run.')
  return run
}

/**
 * What GitHub would reject, leave out or not show, as its pages on SARIF for code scanning say: required texts, relative
 * URIs, regions, fingerprints, and how many there may be of each thing.
 */
export function againstGithub(log: Log): readonly string[] {
  const { tool, automationDetails, results } = runOf(log)
  const { driver } = tool
  const marks = results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash ?? '')
  return [
    ...wrong(log.version === '2.1.0', 'version'),
    ...wrong(driver.name === 'opcat' && /^\d+\.\d+\.\d+/.test(driver.semanticVersion), 'driver'),
    ...wrong(/^[^/]+\/(.*\/)?$/.test(automationDetails.id), `category ${automationDetails.id}`),
    ...wrong(new Set(marks).size === marks.length, 'fingerprints that are not unique'),
    ...wrong(results.length <= 25_000, 'too many results'),
    ...wrong(new Set(driver.rules.map(({ id }) => id)).size === driver.rules.length, 'a rule twice'),
    ...[...driver.rules, ...driver.notifications].flatMap(ofDescriptor),
    ...driver.rules.flatMap(ofRule),
    ...results.flatMap(result => ofResult(result, driver.rules)),
  ]
}

const wrong = (isRight: boolean, what: string): readonly string[] => (isRight ? [] : [what])

const isText = (text: string, most = Number.POSITIVE_INFINITY): boolean =>
  text.trim() !== '' && text.length <= most

function ofDescriptor({ id, name, shortDescription, fullDescription, help }: Descriptor): readonly string[] {
  return [
    ...wrong(name === undefined || /^[A-Za-z][A-Za-z0-9]{0,254}$/.test(name), `${id}: name`),
    ...wrong(isText(shortDescription.text, 1024), `${id}: short description`),
    ...wrong(isText(fullDescription.text, 1024), `${id}: full description`),
    ...wrong(isText(help.text) && isText(help.markdown), `${id}: help`),
  ]
}

function ofRule({ id, properties, defaultConfiguration }: Rule): readonly string[] {
  const { tags, precision } = properties
  return [
    ...wrong(tags.length <= 10 && new Set(tags).size === tags.length, `${id}: tags`),
    ...wrong(['very-high', 'high', 'medium', 'low'].includes(precision), `${id}: precision`),
    ...wrong(
      ['error', 'warning', 'recommendation'].includes(properties['problem.severity']),
      `${id}: severity`,
    ),
    ...wrong(['error', 'warning', 'note'].includes(defaultConfiguration.level), `${id}: level`),
  ]
}

function ofResult(result: Result, rules: readonly Rule[]): readonly string[] {
  const { ruleId, ruleIndex, kind, level, message, locations, relatedLocations = [] } = result
  const mark = result.partialFingerprints.primaryLocationLineHash ?? ''
  return [
    ...wrong(rules[ruleIndex]?.id === ruleId, `${ruleId}: index`),
    ...wrong(isText(message.text), `${ruleId}: message`),
    // SARIF: only what fails has a level.
    ...wrong((kind === 'fail') === (level !== 'none'), `${ruleId}: ${kind} at level ${level}`),
    ...wrong(/^[0-9a-f]{16}:1$/.test(mark), `${ruleId}: fingerprint ${mark}`),
    ...wrong(locations.length === 1 && relatedLocations.length < 100, `${ruleId}: number of locations`),
    ...wrong(
      relatedLocations.every(one => isText(one.message.text)),
      `${ruleId}: a location without a text`,
    ),
    ...[...locations, ...relatedLocations].flatMap(ofLocation),
  ]
}

function ofLocation({ physicalLocation: { artifactLocation, region } }: Location): readonly string[] {
  const { uri } = artifactLocation
  return [
    ...wrong(/^(?![a-z]+:|\/|\.\/)([\w.!~*'()-]|%[0-9A-F]{2}|\/)+$/i.test(uri), `URI ${uri}`),
    ...wrong(region !== undefined && region.startLine >= 1 && region.startColumn >= 1, `${uri}: region`),
  ]
}

import { clean } from '../clean.ts'
import { jsonLine, jsonText } from '../json/json-text.ts'
import type { NoticeWriter } from '../notice/from-notices.ts'
import { gravest } from '../notice/gravest.ts'
import type { Batch, Notice, Outcome, Topic } from '../notice/notice.ts'
import { relativePath } from '../notice/relative-path.ts'
import type { Depth, View } from '../view.ts'
import { counted } from '../word.ts'
import { sarifNotification } from './sarif-notification.ts'
import { sarifResult } from './sarif-result.ts'
import { sarifDescriptor, sarifRule } from './sarif-rule.ts'

/** GitHub rejects a run with more results than this. */
const most = 25_000

const wanted = {
  brief: ['unmet'],
  standard: ['unmet', 'undetermined'],
  full: ['unmet', 'undetermined', 'met', 'not-applicable'],
} as const satisfies Record<Depth, readonly Outcome[]>

/** SARIF 2.1.0: one run, the gravest results first, each rule once. */
export function writeSarif(view: View): NoticeWriter {
  const results = gravest(most)
  return {
    wanted: wanted[view.depth],
    each: ({ notices }) => {
      for (const notice of notices) results.add(notice)
      return ''
    },
    close: unusable => {
      const total = [...results.counts().values()].reduce((sum, count) => sum + count, 0)
      return logText({ notices: results.kept(), total, unusable }, view)
    },
  }
}

interface Told {
  readonly notices: readonly Notice[]
  /** How many there were before some were left out. */
  readonly total: number
  readonly unusable: readonly Batch[]
}

/** The log as text, one line for each result: there may be thousands. */
function logText(all: Told, view: View): string {
  const { notices } = all
  const rules = indexed(notices)
  const run = {
    view,
    ruleIndex: rules.indexOf,
    excuses: notices.some(({ excuse }) => excuse !== undefined),
    baseline: notices.some(({ excuse }) => excuse?.by === 'baseline'),
  }
  const head = jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [runHead(all, rules.topics, view)],
  })
  const lines = notices.map(notice => `\n        ${jsonLine(sarifResult(notice, run))}`)
  const end = '\n    }\n  ]\n}\n'
  return `${head.slice(0, -end.length)},\n      "results": [${lines.join(',')}\n      ]${end}`
}

function runHead({ notices, total, unusable }: Told, topics: readonly Topic[], view: View) {
  const wrong = unusable.flatMap(batch => batch.notices)
  const codes = indexed(wrong)
  return {
    tool: {
      driver: {
        ...driverOf(view),
        rules: topics.map(topic => sarifRule(topic, view)),
        notifications: codes.topics.map(topic => sarifDescriptor(topic, view)),
      },
    },
    language: view.language,
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: category(view) },
    invocations: [
      {
        executionSuccessful: wrong.length === 0,
        toolExecutionNotifications: [
          ...wrong.map(notice => sarifNotification(notice, codes.indexOf(notice.topic.id), view)),
          ...leftOut(total - notices.length, view),
        ],
      },
    ],
  }
}

/** What notices are about, each topic once, and where each stands. */
function indexed(notices: readonly Notice[]) {
  const topics = new Map(notices.map(({ topic }) => [topic.id, topic]))
  const indices = new Map([...topics.keys()].map((id, index) => [id, index]))
  return { topics: [...topics.values()], indexOf: (id: string): number => indices.get(id) ?? -1 }
}

/**
 * What GitHub replaces earlier results by: the same for the same call, whatever comes of it. The files that a shell makes
 * of a pattern change with the folder, and are no part of it.
 */
function category({ named = [], folder = '/' }: View): string {
  const [only = ''] = named.length === 1 ? named.map(one => clean(relativePath(one, folder))) : []
  return only === '' ? 'opcat/' : `opcat/${only}/`
}

const driverOf = ({ version, language }: View) => ({
  name: 'opcat',
  version,
  semanticVersion: version,
  language,
})

const leftOut = (n: number, view: View) =>
  n === 0 ? [] : [{ level: 'warning', message: { text: counted(view, 'notices.left-out', n, { most }) } }]

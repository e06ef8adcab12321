import { type AskInput, askDocument } from './ask/ask-document.ts'
import { formCsv } from './ask/form-csv.ts'
import { formYaml } from './ask/form-yaml.ts'
import type { AssessEnd, Assessed } from './assess/assess-document.ts'
import { assessPieces, assessWhole } from './assess/assess-report.ts'
import type { Gist } from './assess/gist.ts'
import { factsDocument } from './catalogue/facts-document.ts'
import { normsDocument } from './catalogue/norms-document.ts'
import { rulesDocument } from './catalogue/rules-document.ts'
import { type CompareInput, compareDocument } from './compare/compare-document.ts'
import { assessCsv } from './csv/assess-csv.ts'
import { compareCsv } from './csv/compare-csv.ts'
import { diffCsv } from './csv/diff-csv.ts'
import { factsCsv } from './csv/facts-csv.ts'
import { normsCsv } from './csv/norms-csv.ts'
import { rulesCsv } from './csv/rules-csv.ts'
import { verifyCsv } from './csv/verify-csv.ts'
import { diffDocument } from './diff/diff-document.ts'
import type { Document, Medium, Speaking } from './document/document.ts'
import { writeHtml } from './document/write-html.ts'
import { writeMarkdown } from './document/write-markdown.ts'
import { writeTerminal, writeText } from './document/write-terminal.ts'
import { writeDocx } from './docx/write-docx.ts'
import { explainDocument } from './explain/explain-document.ts'
import { writeGithub } from './github/write-github.ts'
import { writeGitlab } from './gitlab/write-gitlab.ts'
import { assessmentJson } from './json/assessment-json.ts'
import { baselineJson } from './json/baseline-json.ts'
import { comparisonJson } from './json/comparison-json.ts'
import { differenceJson } from './json/difference-json.ts'
import { explanationJson } from './json/explanation-json.ts'
import { factsJson } from './json/facts-json.ts'
import { lintJson } from './json/lint-json.ts'
import { normsJson } from './json/norms-json.ts'
import { packCheckJson } from './json/pack-check-json.ts'
import { questionsJson } from './json/questions-json.ts'
import { rulesJson } from './json/rules-json.ts'
import { trialsJson } from './json/trials-json.ts'
import { verificationJson } from './json/verification-json.ts'
import { writeJunit } from './junit/write-junit.ts'
import { lintDocument } from './lint/lint-document.ts'
import { assessTeller } from './notice/assessed-notices.ts'
import { fromNotices } from './notice/from-notices.ts'
import { checkDocument } from './pack/check-document.ts'
import { writePdf } from './pdf/write-pdf.ts'
import type { Output, Report } from './reporter.ts'
import { writeSarif } from './sarif/write-sarif.ts'
import { trialsDocument } from './trials/trials-document.ts'
import { verifyDocument } from './verify/verify-document.ts'
import type { View } from './view.ts'
import { assessXlsx } from './xlsx/assess-xlsx.ts'

/** Values in, text or bytes out: no printing, no paths, no clock. */
export type Renderer<Input> = (input: Input) => Output | Promise<Output>

/** Writers of documents: one word here gives a format to every command. */
const writers = {
  terminal: writeTerminal,
  text: writeText,
  md: writeMarkdown,
  html: writeHtml,
  docx: writeDocx,
  pdf: writePdf,
} satisfies Record<string, (document: Document, view: View, speaking: Speaking) => Output | Promise<Output>>

const mediumOf = (format: string): Medium => (format === 'terminal' || format === 'text' ? 'screen' : 'page')

/** The formats of the gap report, which is written design by design. */
export const reports = {
  terminal: assessPieces(writeTerminal),
  text: assessPieces(writeText),
  md: assessPieces(writeMarkdown),
  html: assessWhole(writeHtml, { unfolds: true }),
  docx: assessWhole(writeDocx),
  pdf: assessWhole(writePdf),
  json: assessmentJson,
  csv: assessCsv,
  xlsx: assessXlsx,
  sarif: fromNotices(writeSarif, assessTeller),
  junit: fromNotices(writeJunit, assessTeller),
  github: fromNotices(writeGithub, assessTeller),
  gitlab: fromNotices(writeGitlab, assessTeller),
} satisfies Record<string, Report<Assessed, Gist, AssessEnd>>

// Workbooks are loaded when one is asked for.
const comparedXlsx = async (input: CompareInput): Promise<Output> =>
  (await import('./xlsx/compare-xlsx.ts')).compareXlsx(input)
const askXlsx = async (input: AskInput): Promise<Output> =>
  (await import('./ask/form-xlsx.ts')).formXlsx(input)

/** The formats of all other commands; a format of one command alone is one word beside its `json`. */
export const formats = {
  compare: { ...written(compareDocument), json: comparisonJson, csv: compareCsv, xlsx: comparedXlsx },
  ask: { ...written(askDocument), json: questionsJson, csv: formCsv, xlsx: askXlsx, yaml: formYaml },
  diff: { ...written(diffDocument), json: differenceJson, csv: diffCsv },
  explain: { ...written(explainDocument), json: explanationJson },
  baseline: { json: baselineJson },
  rules: { ...written(rulesDocument), json: rulesJson, csv: rulesCsv },
  norms: { ...written(normsDocument), json: normsJson, csv: normsCsv },
  facts: { ...written(factsDocument), json: factsJson, csv: factsCsv },
  lint: { ...written(lintDocument), json: lintJson },
  trials: { ...written(trialsDocument), json: trialsJson },
  'pack-check': { ...written(checkDocument), json: packCheckJson },
  verify: { ...written(verifyDocument), json: verificationJson, csv: verifyCsv },
}

/** The commands that yield a report at once. */
export type ReportKind = keyof typeof formats
/** What the renderers of a command are handed. */
export type InputOf<Kind extends ReportKind> = Parameters<(typeof formats)[Kind]['json']>[0]

/** The names that `--format` takes for a command. */
export const formatsOf = (kind: ReportKind | 'assess'): readonly string[] =>
  Object.keys(kind === 'assess' ? reports : formats[kind])

/** The gap report in a format, if there is one of that name. */
export const reportIn = (format: string): Report<Assessed, Gist, AssessEnd> | undefined =>
  Object.hasOwn(reports, format) ? reports[format as keyof typeof reports] : undefined

/** The renderer of a command for a format, if there is one. */
export const rendererOf = <Kind extends ReportKind>(
  kind: Kind,
  format: string,
): Renderer<InputOf<Kind>> | undefined =>
  Object.hasOwn(formats[kind], format)
    ? (formats[kind] as Readonly<Record<string, Renderer<InputOf<Kind>>>>)[format]
    : undefined

/** One document, in every format that documents have. */
function written<Input extends { readonly view: View }>(compose: (input: Input, medium: Medium) => Document) {
  const entries = Object.entries(writers).map(([name, write]) => [
    name,
    (input: Input) => {
      const speaking: Speaking = language =>
        compose({ ...input, view: { ...input.view, language } }, mediumOf(name))
      return write(speaking(input.view.language), input.view, speaking)
    },
  ])
  return Object.fromEntries(entries) as {
    readonly [Name in keyof typeof writers]: (input: Input) => ReturnType<(typeof writers)[Name]>
  }
}

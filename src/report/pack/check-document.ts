import {
  type CheckedReport,
  type FileStatus,
  fileStatuses,
  type PackCheck,
  type PackDifference,
  type ReportStatus,
  reportStatuses,
} from '../../model/pack.ts'
import { commandLine } from '../command-line.ts'
import { fields, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document, Field, Item } from '../document/document.ts'
import { verdictSign } from '../sign.ts'
import type { View } from '../view.ts'
import { counted, word } from '../word.ts'

/** A pack that was checked, and for whom that is told. */
export interface CheckInput {
  readonly check: PackCheck
  readonly view: View
}

/** What is not as the manifest of a pack says, and what does not follow from what is in it. */
export function checkDocument({ check, view }: CheckInput): Document {
  const title = word(view, 'pack.checked', { file: check.file })
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      fields(facts(check, view)),
      ...foreign(check, view),
      ...(['changed', 'missing', 'extra'] as const).flatMap(status => filesThat(status, check, view)),
      ...reportsThat('differs', check, view),
      ...reportsThat('not-derived', check, view),
      paragraph(word(view, 'pack.notice')),
    ],
  }
}

function facts(check: PackCheck, view: View): readonly Field[] {
  const { packed, here } = check.version
  const made = packed === here ? packed : word(view, 'pack.versions', { packed, here })
  const number = (of: readonly { readonly status: string }[], status: string) =>
    of.filter(one => one.status === status).length
  const counts = (
    of: readonly { readonly status: string }[],
    statuses: readonly (FileStatus | ReportStatus)[],
  ) =>
    statuses
      .filter(status => number(of, status) > 0)
      .map(status => counted(view, `pack.count.${status}`, number(of, status)))
      .join(', ')
  return [
    { label: word(view, 'pack.manifest'), text: line(check.manifest) },
    { label: word(view, 'pack.moment'), text: line(check.moment) },
    { label: 'opcat', text: line(made) },
    { label: word(view, 'pack.files'), text: line(counts(check.files, fileStatuses)) },
    {
      label: word(view, 'pack.reports'),
      text: line(counts(check.reports, reportStatuses) || word(view, 'pack.no-reports')),
    },
  ]
}

/** Another tool or other rules are told of, and called no tampering. */
function foreign(check: PackCheck, view: View): readonly Block[] {
  const { packed, here } = check.version
  const command = commandLine('pack', '--verify', check.file).replace('opcat', `opcat@${packed}`)
  const other: readonly Block[] = [
    paragraph(word(view, 'pack.other-version', { packed, here })),
    { kind: 'code', lines: [command] },
  ]
  return [
    ...(packed === here ? [] : other),
    ...named('foreign', check.foreign, view),
    ...named('omitted', check.omitted, view),
  ]
}

/** A titled list with what it means, or nothing. */
const named = (key: string, names: readonly string[], view: View): readonly Block[] =>
  names.length === 0
    ? []
    : [
        heading(2, word(view, `pack.${key}.title`, { n: names.length })),
        paragraph(span(word(view, `pack.${key}.note`), 'quiet')),
        ...items(listed(names, view)),
      ]

/** So many names are told where not everything is asked for. */
const most = 20

function listed(names: readonly string[], view: View): readonly Item[] {
  const shown = view.depth === 'full' ? names : names.slice(0, most)
  const rest = names.length - shown.length
  const mark = span('–', 'quiet')
  const more = { mark, text: line(span(counted(view, 'pack.more', rest), 'quiet')) }
  return [...shown.map(name => ({ mark, text: line(name) })), ...(rest > 0 ? [more] : [])]
}

const filesThat = (status: Exclude<FileStatus, 'same'>, { files }: PackCheck, view: View): readonly Block[] =>
  named(
    status,
    files.filter(file => file.status === status).map(({ path }) => path),
    view,
  )

function reportsThat(
  status: Exclude<ReportStatus, 'same'>,
  { reports }: PackCheck,
  view: View,
): readonly Block[] {
  const found = reports.filter(report => report.status === status)
  return found.length === 0
    ? []
    : [
        heading(2, word(view, `pack.${status}.title`, { n: found.length })),
        paragraph(span(word(view, `pack.${status}.note`), 'quiet')),
        ...items(found.map(report => reportItem(report, view))),
      ]
}

function reportItem({ path, difference }: CheckedReport, view: View): Item {
  const mark = verdictSign(difference ? 'unmet' : 'undetermined')
  if (!difference) return { mark, text: line(path) }
  return { mark, text: line(path), under: differing(difference, view) }
}

function differing(difference: PackDifference, view: View): readonly Item[] {
  const mark = span('–', 'quiet')
  if ('parts' in difference)
    return [{ mark, text: line(word(view, 'pack.at.parts', { parts: difference.parts.join(', ') })) }]
  if ('byte' in difference) return [{ mark, text: line(word(view, 'pack.at.byte', { n: difference.byte })) }]
  const { line: at, packed, derived } = difference
  return [
    { mark, text: line(word(view, 'pack.at.packed', { n: at }), span(packed, 'removed')) },
    { mark, text: line(word(view, 'pack.at.derived', { n: at }), span(derived, 'added')) },
  ]
}

import { compare } from '../../engine/compare.ts'
import { overall } from '../../engine/standing/overall.ts'
import { packHost } from '../../load/pack/pack-host.ts'
import { packedKnowledge } from '../../load/pack/packed-knowledge.ts'
import type { PackContents, PackReport } from '../../model/pack.ts'
import type { Problem } from '../../model/problem.ts'
import type { Across } from '../../model/standing.ts'
import type { AssessEnd, Assessed } from '../../report/assess/assess-document.ts'
import { writeText } from '../../report/document/write-terminal.ts'
import { rendererOf, reportIn } from '../../report/formats.ts'
import { type PackHead, readmeDocument, readmeFile } from '../../report/pack/readme-document.ts'
import { reportPath } from '../../report/pack/report-names.ts'
import type { Output } from '../../report/reporter.ts'
import type { View } from '../../report/view.ts'
import type { Host } from '../host.ts'
import type { Options } from '../options.ts'
import { judgeNamed } from '../prepare.ts'

/** A report to be derived. */
export interface Wanted {
  readonly command: PackReport
  readonly format: string
}

/** What follows from what is packed, by path: the reports and how to check them; or why nothing does. */
export interface Derived {
  readonly reports: PackContents
  readonly problems: readonly Problem[]
}

/** What derives reports: what was packed, by the names by which it is judged, and which reports are wanted. */
export interface Recipe {
  readonly manifest: PackHead
  readonly files: PackContents
  readonly wanted: readonly Wanted[]
  /** Told of each step. */
  readonly step: (what: string) => void
}

/** Derives reports from what a pack holds and from nothing else: neither the disk nor the clock is looked at. */
export async function derive({ manifest, files, wanted, step }: Recipe): Promise<Derived> {
  const base = packedKnowledge(files)
  const host = hostOf(files, new Date(manifest.moment))
  const options = { ...optionsOf(manifest), base }
  const { view: own, judged, register, problems } = await judgeNamed(manifest.designs, options, host)
  const view: View = { ...own, version: manifest.version, now: host.now() }
  const all: Assessed[] = []
  for await (const one of judged) {
    step(one.design.file)
    all.push(one)
  }
  if (problems.length > 0) return { reports: new Map(), problems }
  const across: Across[] = all.map(({ standing }) => standing.across)
  const end = { problems, ...(register.asked ? { overall: overall(register, across) } : {}) }
  const paths = wanted.map(({ command, format }) => reportPath(command, format)).toSorted()
  const readme = writeText(readmeDocument(manifest, paths, view))
  const reports = new Map<string, Uint8Array>([[readmeFile, bytesOf(readme)]])
  for (const { command, format } of wanted) {
    const path = reportPath(command, format)
    step(path)
    const written =
      command === 'assess' ? await assessed(all, end, { format, view }) : await compared(all, format, view)
    if (written) reports.set(path, written)
  }
  return { reports, problems }
}

async function assessed(
  all: readonly Assessed[],
  end: AssessEnd,
  { format, view }: { readonly format: string; readonly view: View },
): Promise<Uint8Array | undefined> {
  const report = reportIn(format)?.(view)
  if (!report) return undefined
  const pieces: Output[] = []
  for (const one of all) pieces.push(await report.each(one))
  pieces.push(await report.close(end))
  return Buffer.concat(pieces.map(bytesOf))
}

async function compared(
  all: readonly Assessed[],
  format: string,
  view: View,
): Promise<Uint8Array | undefined> {
  const render = rendererOf('compare', format)
  if (!render) return undefined
  const comparison = compare(all.map(({ assessment }) => assessment))
  return bytesOf(await render({ designs: all.map(({ design }) => design), comparison, view }))
}

const bytesOf = (output: Output): Uint8Array =>
  typeof output === 'string' ? new TextEncoder().encode(output) : output

const optionsOf = ({ language, settings, rules, baselines, waivers }: Recipe['manifest']): Options => ({
  norms: settings.norms,
  ...(settings.themes ? { theme: settings.themes } : {}),
  ...(settings.plane ? { plane: settings.plane } : {}),
  rules,
  lang: language,
  failOn: { strength: 'never', undetermined: false },
  depth: settings.depth,
  color: false,
  csvSeparator: settings.separator,
  csvBom: settings.bom,
  ...(baselines.length > 0 ? { baseline: baselines } : {}),
  ...(waivers.length > 0 ? { waivers } : {}),
})

/** A world in which there is nothing but the pack, at the moment it was made. */
const hostOf = (files: PackContents, moment: Date): Host => ({
  ...packHost(files),
  print: async () => {},
  tell: () => {},
  color: false,
  now: () => moment,
  git: async () => ({ failed: 'refused', told: '' }),
  open: () => Promise.reject(new Error('a pack is not written to')),
  openFolder: () => Promise.reject(new Error('a pack is not written to')),
})

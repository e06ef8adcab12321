import { manifestFile } from '../../load/pack/read-manifest.ts'
import type { PackContents, PackFile, PackRole, PackSettings } from '../../model/pack.ts'
import type { Problem } from '../../model/problem.ts'
import { digest } from '../../report/pack/digest.ts'
import { manifestJson } from '../../report/pack/manifest-json.ts'
import { type PackHead, readmeFile } from '../../report/pack/readme-document.ts'
import { reportPath } from '../../report/pack/report-names.ts'
import { sumsFile, sumsText } from '../../report/pack/sums-text.ts'
import type { View } from '../../report/view.ts'
import { derive, type Wanted } from './derive.ts'
import type { Ingredients } from './gather.ts'

/** A pack as it is to be written. */
export interface MadePack {
  readonly files: PackContents
  readonly problems: readonly Problem[]
}

interface Making {
  readonly view: View
  readonly moment: Date
  readonly settings: PackSettings
  readonly wanted: readonly Wanted[]
  readonly step: (what: string) => void
}

/** Derives the reports from the very files that are packed, and adds what lets anyone check them. */
export async function makePack(
  { files, designs, rules, baselines, waivers }: Ingredients,
  { view, moment, settings, wanted, step }: Making,
): Promise<MadePack> {
  const head: PackHead = {
    version: view.version,
    language: view.language,
    moment: moment.toISOString(),
    settings,
    designs,
    rules,
    baselines,
    waivers,
  }
  const asJudged = new Map(files.map(({ as, content }) => [as, content]))
  const { reports, problems } = await derive({ manifest: head, files: asJudged, wanted, step })
  if (problems.length > 0) return { files: new Map(), problems }
  const contents = new Map([...files.map(({ path, content }) => [path, content] as const), ...reports])
  const listed: readonly PackFile[] = [
    ...files.map(({ path, as, role, content }) => ({
      ...described(path, role, content),
      ...(as === path ? {} : { as }),
    })),
    ...wanted.map(({ command, format }) => {
      const path = reportPath(command, format)
      return { ...described(path, 'report', contents.get(path)), command, format }
    }),
    described(readmeFile, 'readme', contents.get(readmeFile)),
  ]
  const manifest = encoded(manifestJson({ ...head, files: listed.toSorted(byPath) }))
  const sums = new Map([
    [manifestFile, digest(manifest)],
    ...listed.map(({ path, sha256 }) => [path, sha256] as const),
  ])
  return {
    files: new Map([...contents, [manifestFile, manifest], [sumsFile, encoded(sumsText(sums))]]),
    problems,
  }
}

const described = (path: string, role: PackRole, content: Uint8Array = new Uint8Array()): PackFile => ({
  path,
  sha256: digest(content),
  bytes: content.byteLength,
  role,
})

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

const byPath = (one: PackFile, other: PackFile): number => (one.path < other.path ? -1 : 1)

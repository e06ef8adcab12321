import { rulesNeeded } from '../../engine/rules-needed.ts'
import { TooMuchWork } from '../../engine/work.ts'
import { PackFault } from '../../load/pack/pack-fault.ts'
import { manifestFile, readManifest } from '../../load/pack/read-manifest.ts'
import { packProblem } from '../../load/pack/read-pack.ts'
import { packagedKnowledge } from '../../load/packaged-knowledge.ts'
import type { CheckedFile, CheckedReport, PackCheck, PackContents, PackManifest } from '../../model/pack.ts'
import type { Problem } from '../../model/problem.ts'
import { differenceOf } from '../../report/pack/difference-of.ts'
import { digest } from '../../report/pack/digest.ts'
import { sumsFile, sumsText } from '../../report/pack/sums-text.ts'
import type { View } from '../../report/view.ts'
import { counting, type Show } from '../progress.ts'
import { WrongUsage } from '../usage.ts'
import { tooMuchWork } from '../within-bounds.ts'
import { type Derived, derive, type Wanted } from './derive.ts'
import { packagedFiles } from './gather.ts'

/** What came of checking; without a check, the problems say why there is none. */
export interface Checked {
  readonly check?: PackCheck
  readonly problems: readonly Problem[]
}

interface Checking {
  readonly file: string
  readonly view: View
  readonly show: Show
}

/** Sets the sums of a pack beside its files, and its reports beside what follows from its designs and rules. */
export async function checkPack(
  contents: PackContents,
  { file, view: { version }, show }: Checking,
): Promise<Checked> {
  try {
    const manifest = readManifest(contents)
    const foreign = foreignIn(manifest, contents)
    const { reports, problems } = await derivedAnew(manifest, contents, { file, show, foreign })
    return {
      check: {
        file,
        manifest: digest(contents.get(manifestFile) ?? new Uint8Array()),
        moment: manifest.moment,
        version: { packed: manifest.version, here: version },
        foreign,
        omitted: omittedIn(manifest),
        files: filesChecked(manifest, contents),
        reports: reportsChecked(manifest, contents, reports),
      },
      problems,
    }
  } catch (fault) {
    if (fault instanceof PackFault) return { problems: [packProblem(file, fault)] }
    throw fault
  }
}

/** Rules and words that are not those of this tool are no fault of a pack, but whoever reads it should know. */
function foreignIn({ files }: PackManifest, contents: PackContents): readonly string[] {
  const own = new Map(packagedFiles().map(({ as, content }) => [as, digest(content)]))
  return files
    .filter(({ path, as = path }) => /^(knowledge|rules)\//.test(as) && contents.has(path))
    .filter(({ path, as = path }) => own.get(as) !== digestIn(contents, path))
    .map(({ path }) => path)
}

/** A rule that nobody likes could be left out, and the reports would still follow from the rest. */
function omittedIn({ files, rules, settings }: PackManifest): readonly string[] {
  const packed = new Set(rules.includes('rules') ? files.map(({ path, as = path }) => as) : [])
  return [...rulesNeeded(packagedKnowledge(), settings.norms)]
    .filter(id => !packed.has(`rules/${id}.yaml`))
    .toSorted()
}

const digestIn = (contents: PackContents, path: string): string | undefined => {
  const content = contents.get(path)
  return content && digest(content)
}

async function derivedAnew(
  manifest: PackManifest,
  contents: PackContents,
  { file, show, foreign }: Omit<Checking, 'view'> & { readonly foreign: readonly string[] },
): Promise<Derived> {
  const files = new Map(
    manifest.files.flatMap(({ path, as = path }) => {
      const content = contents.get(path)
      return content ? [[as, content] as const] : []
    }),
  )
  const wanted = reportsIn(manifest)
  const step = counting(show, manifest.designs.length + wanted.length)
  try {
    return await derive({ manifest, files, wanted, step })
  } catch (fault) {
    // The manifest asks for norms or themes that there are not.
    if (fault instanceof WrongUsage) throw new PackFault('PACK_BAD_MANIFEST', { key: 'settings' })
    if (fault instanceof TooMuchWork) return { reports: new Map(), problems: [tooMuchWork(fault)] }
    // Vocabulary and norms of a stranger may be anything; with our own, a fault is ours.
    if (foreign.length === 0 || fault instanceof PackFault) throw fault
    const problem = packProblem(file, new PackFault('PACK_KNOWLEDGE', { name: foreign.join(', ') }))
    return { reports: new Map(), problems: [problem] }
  }
}

function filesChecked(manifest: PackManifest, contents: PackContents): readonly CheckedFile[] {
  const { files } = manifest
  const listed = new Map(files.map(({ path, sha256 }) => [path, sha256]))
  const ofList = [...listed].map(([path, sha256]): CheckedFile => {
    const found = digestIn(contents, path)
    return { path, status: found === undefined ? 'missing' : found === sha256 ? 'same' : 'changed' }
  })
  const beside = [...contents.keys()].filter(path => !listed.has(path) && !unlisted.has(path))
  return [
    ...ofList,
    sumsChecked(manifest, contents),
    ...beside.map(path => ({ path, status: 'extra' as const })),
  ]
}

const unlisted: ReadonlySet<string> = new Set([manifestFile, sumsFile])

/** The sums must be those of the manifest and of all that it lists. */
function sumsChecked({ files }: PackManifest, contents: PackContents): CheckedFile {
  const sums = contents.get(sumsFile)
  if (!sums) return { path: sumsFile, status: 'missing' }
  const listed = files.map(({ path, sha256 }) => [path, sha256] as const)
  const all = new Map([...listed, [manifestFile, digestIn(contents, manifestFile) ?? '']])
  const isSame = sumsText(all) === Buffer.from(sums).toString('utf8')
  return { path: sumsFile, status: isSame ? 'same' : 'changed' }
}

/** The reports that a manifest lists, as they can be derived. */
const reportsIn = ({ files }: PackManifest): readonly Wanted[] =>
  files.flatMap(({ command, format, role }) =>
    role === 'report' && command && format ? [{ command, format }] : [],
  )

/** Whatever is called a report must follow from the rest; so must what the pack tells of itself. */
const reportsChecked = (
  { files }: PackManifest,
  contents: PackContents,
  derived: PackContents,
): readonly CheckedReport[] =>
  files
    .filter(({ role }) => role === 'report' || role === 'readme')
    .map(({ path }) => {
      const [packed, anew] = [contents.get(path), derived.get(path)]
      if (!packed || !anew) return { path, status: 'not-derived' }
      const difference = differenceOf(packed, anew)
      return difference ? { path, status: 'differs', difference } : { path, status: 'same' }
    })

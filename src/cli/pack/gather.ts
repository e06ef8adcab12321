import { isAbsolute, resolve } from 'node:path'
import { rulesNeeded } from '../../engine/rules-needed.ts'
import { loadDesigns } from '../../load/load-designs.ts'
import { inputNames } from '../../load/pack/input-names.ts'
import { knowledgeFiles } from '../../load/pack/packed-knowledge.ts'
import { distinctPaths } from '../../load/pack/safe-name.ts'
import { packagedKnowledge } from '../../load/packaged-knowledge.ts'
import { packagedRuleFiles } from '../../load/packaged-rule-files.ts'
import { readFile } from '../../load/read-file.ts'
import { readFolder } from '../../load/read-folder.ts'
import type { Design } from '../../model/design.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { PackRole } from '../../model/pack.ts'
import type { Problem } from '../../model/problem.ts'
import type { Host } from '../host.ts'
import type { Options } from '../options.ts'
import { filesOf } from '../prepare.ts'
import { WrongUsage } from '../usage.ts'

/** A file on its way into a pack, and the name by which it is judged. */
export interface Gathered {
  readonly as: string
  readonly path: string
  readonly role: PackRole
  readonly content: Uint8Array
}

/** Everything that reports are made from, by the names that it has in the pack. */
export interface Ingredients {
  readonly files: readonly Gathered[]
  readonly designs: readonly string[]
  readonly rules: readonly string[]
  readonly baselines: readonly string[]
  readonly waivers: readonly string[]
  /** The files on the disk, none of which may be overwritten. */
  readonly inputs: readonly string[]
  readonly problems: readonly Problem[]
}

type Loose = Omit<Gathered, 'path'>

/** Reads what a pack is made of: the files that the loader reads for this call, and no other. */
export async function gather(
  patterns: readonly string[],
  { knowledge, options, norms }: { knowledge: Knowledge; options: Options; norms: readonly string[] },
  host: Host,
): Promise<Ingredients> {
  if (patterns.includes('-')) throw new WrongUsage('pack-needs-files')
  const { designs, problems } = await loadDesigns(patterns, host, knowledge.vocabulary)
  const whole = (file: string) => resolve(host.cwd, file).replaceAll('\\', '/')
  for (const design of designs) refuseAbsolute(design)
  const names = inputNames(
    designs.map(design => [...new Set(filesOf(design).map(whole))]),
    host.cwd.replaceAll('\\', '/'),
  )
  const { baseline: baselines = [], waivers = [], rules: packs = [] } = options
  const knownAs = new Map([...baselines, ...waivers].map(file => [file, `known/${nameOf(file)}`]))
  const distinct = distinctPaths([...knownAs.values()])
  const asKnown = new Map([...knownAs.keys()].map((file, index) => [file, distinct[index] as string]))
  const read = [
    ...(await filesAt(names, 'input', host)),
    ...(await filesAt(asKnown, 'known', host)),
    ...(await packFiles(packs, host)),
  ]
  const needed = baselines.length + waivers.length > 0 ? undefined : rulesNeeded(knowledge, norms)
  const all = [...read, ...packagedFiles(needed)]
  const paths = distinctPaths(all.map(({ as }) => as))
  return {
    files: all.map((file, index) => ({ ...file, path: paths[index] as string })),
    designs: designs.map(({ file }) => names.get(whole(file)) as string),
    rules: ['rules', ...packs.map((_, index) => `packs/${index + 1}`)],
    baselines: baselines.map(file => asKnown.get(file) as string),
    waivers: waivers.map(file => asKnown.get(file) as string),
    inputs: [...names.keys(), ...asKnown.keys()],
    problems,
  }
}

/** The way to a file of another disk leads nowhere in a pack. */
function refuseAbsolute({ file, sources, lines, texts }: Design): void {
  const named = [...lines.keys()].filter(one => one !== file)
  const ofTexts = [...texts.keys()].map(id => sources.get(id)?.text ?? '')
  const found = [...(isAbsolute(file) ? [] : named), ...ofTexts].find(isAbsolute)
  if (found !== undefined) throw new WrongUsage('pack-absolute', { file, named: found })
}

const nameOf = (file: string): string => file.replaceAll('\\', '/').split('/').at(-1) ?? file

async function filesAt(
  names: ReadonlyMap<string, string>,
  role: PackRole,
  host: Host,
): Promise<readonly Loose[]> {
  const files: Loose[] = []
  for (const [file, as] of names) {
    const read = await readFile(file, host, mostBytes)
    if ('problem' in read) throw new WrongUsage('pack-changed', { file })
    files.push({ as, role, content: read.content })
  }
  return files
}

/** The loader has looked at the size of each kind of file; this is the most of any. */
const mostBytes = 32 * 1024 * 1024

async function packFiles(packs: readonly string[], host: Host): Promise<readonly Loose[]> {
  const read = await Promise.all(packs.map(folder => readFolder(folder, host)))
  return read.flatMap(({ files }, index) =>
    files.map(({ path, content }) => ({
      as: `packs/${index + 1}/${path}`,
      role: 'rule' as const,
      content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })),
  )
}

/** The rules of the product that are needed, or all of them, with vocabulary, norms and words. */
export const packagedFiles = (needed?: ReadonlySet<string>): readonly Loose[] => [
  ...[...knowledgeFiles(packagedKnowledge())].map(([as, content]) => ({
    as,
    role: 'knowledge' as const,
    content,
  })),
  ...packagedRuleFiles()
    .filter(({ path }) => needed?.has(path.replace(/\.yaml$/, '')) ?? true)
    .map(({ path, content }) => ({ as: `rules/${path}`, role: 'rule' as const, content })),
]

import type { PackManifest } from '../../model/pack.ts'
import { fields, heading, items, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document } from '../document/document.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'

/** Where a pack says, to whoever opens it, how to check it. */
export const readmeFile = 'README.txt'

/** What is told of a pack. */
export type PackHead = Omit<PackManifest, 'files'>

/** The parts of a pack, by the word that says what each holds. */
const places = {
  reports: 'reports/',
  inputs: 'inputs/',
  known: 'known/',
  rules: 'rules/',
  packs: 'packs/',
  knowledge: 'knowledge/',
  manifest: 'manifest.json',
  sums: 'SHA256SUMS',
} as const

/** How to check a pack, for a reader who believes nothing of it. */
export function readmeDocument(
  { version, moment, designs, baselines, waivers, rules }: PackHead,
  reports: readonly string[],
  view: View,
): Document {
  const title = word(view, 'pack.title')
  const isThere: Partial<Record<keyof typeof places, boolean>> = {
    known: baselines.length + waivers.length > 0,
    packs: rules.length > 1,
  }
  const shown = Object.entries(places).filter(([key]) => isThere[key as keyof typeof places] ?? true)
  return {
    language: view.language,
    title,
    blocks: [
      heading(1, title),
      paragraph(word(view, 'pack.readme.what', { version, moment })),
      ...step('sums', ['sha256sum --check SHA256SUMS', 'shasum -a 256 -c SHA256SUMS'], view),
      ...step('derive', [`npx opcat@${version} pack --verify .`], view),
      ...step('who', [], view),
      heading(2, word(view, 'pack.readme.holds')),
      fields(shown.map(([key, label]) => ({ label, text: line(word(view, `pack.readme.place.${key}`)) }))),
      heading(2, word(view, 'pack.readme.designs')),
      ...files(designs),
      heading(2, word(view, 'pack.reports')),
      ...files(reports),
      heading(2, word(view, 'notice.title')),
      paragraph(word(view, 'notice.never-certifies')),
    ],
  }
}

const step = (key: 'sums' | 'derive' | 'who', commands: readonly string[], view: View): readonly Block[] => [
  heading(2, word(view, `pack.readme.${key}.title`)),
  paragraph(word(view, `pack.readme.${key}.text`)),
  ...(commands.length > 0 ? [{ kind: 'code' as const, lines: commands }] : []),
]

const files = (paths: readonly string[]): readonly Block[] =>
  items(paths.map(path => ({ mark: span('–', 'quiet'), text: line(path) })))

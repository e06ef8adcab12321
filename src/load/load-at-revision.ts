import { resolve } from 'node:path'
import type { Design, Fact } from '../model/design.ts'
import type { Problem } from '../model/problem.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Host } from './host.ts'
import { type Loaded, loadDesigns } from './load-designs.ts'
import { openRevision } from './open-revision.ts'
import type { Repository } from './repository.ts'
import { revisionIn } from './revision.ts'

/** Loads designs from the disk, or as `<revision>:<path>` from git, each with its state; a file of that very name wins. */
export async function loadAtRevision(
  named: string,
  host: Host & Repository,
  vocabulary: Vocabulary,
): Promise<Loaded> {
  const wanted = revisionIn(named)
  if (!wanted || (await host.kindOf(resolve(host.cwd, named))) !== 'nothing')
    return loadDesigns([named], host, vocabulary)
  const opened = await openRevision(wanted, host)
  if ('complaint' in opened) {
    const { code, with: fill = {} } = opened.complaint
    return { designs: [], problems: [{ code, file: named, with: { ...fill, file: named } }] }
  }
  // A file called “-” is a file there, not standard input.
  const path = wanted.path === '-' ? './-' : wanted.path
  const { designs, problems } = await loadDesigns([path], opened.host, vocabulary)
  const shown = (file: string): string => `${wanted.revision}:${file}`
  return {
    designs: designs.map(design => withFiles(design, shown)),
    problems: problems.map(problem => problemIn(problem, shown)),
  }
}

/** A design whose files go by the names under which they can be asked for again. */
const withFiles = (design: Design, shown: (file: string) => string): Design => ({
  ...design,
  file: shown(design.file),
  facts: new Map(
    [...design.facts].map(([key, fact]): [string, Fact] => [key, { ...fact, file: shown(fact.file) }]),
  ),
  lines: new Map([...design.lines].map(([file, lines]) => [shown(file), lines])),
  texts: new Map([...design.texts].map(([id, text]) => [id, { ...text, file: shown(text.file) }])),
})

const problemIn = (problem: Problem, shown: (file: string) => string): Problem => ({
  ...problem,
  file: shown(problem.file),
  with: 'file' in problem.with ? { ...problem.with, file: shown(problem.with.file as string) } : problem.with,
})

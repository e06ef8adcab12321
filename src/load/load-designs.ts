import type { Design } from '../model/design.ts'
import type { Problem } from '../model/problem.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { designLoader } from './design-loader.ts'
import { areSeveral, findFiles } from './find-files.ts'
import type { Grammar } from './grammar.ts'
import type { Host } from './host.ts'
import { rollCall } from './roll-call.ts'
import { loadValidators } from './validators.ts'

/** What came of loading: the sound designs, and everything that is wrong with the others. */
export interface Loaded {
  readonly designs: readonly Design[]
  readonly problems: readonly Problem[]
}

/** Loads designs from files, globs, folders and standard input (`-`), each with its state. */
export async function loadDesigns(
  patterns: readonly string[],
  host: Host,
  vocabulary: Vocabulary,
): Promise<Loaded> {
  return designsFrom(patterns, host, { vocabulary, validators: await loadValidators() })
}

/** As `loadDesigns`, with validators at hand. */
export async function designsFrom(
  patterns: readonly string[],
  host: Host,
  grammar: Grammar,
): Promise<Loaded> {
  const designs: Design[] = []
  const problems: Problem[] = []
  for await (const { design, problem } of eachDesign(patterns, host, grammar)) {
    if (design) designs.push(design)
    if (problem) problems.push(problem)
  }
  return { designs, problems }
}

/** One sound design, or one thing that is wrong. */
export interface LoadedOne {
  readonly design?: Design
  readonly problem?: Problem
}

/** Loads designs one by one, so that however many there are, no more than one need be in memory. */
export async function* eachDesign(
  patterns: readonly string[],
  host: Host,
  grammar: Grammar,
): AsyncGenerator<LoadedOne> {
  const { files, problems: missing } = await findFiles(patterns, host)
  const load = designLoader(host, grammar, areSeveral(files))
  const roll = rollCall(files, missing)
  for (const problem of missing) yield { problem }
  for (const [index, file] of files.entries()) {
    host.reading?.(file.path, index + 1, files.length)
    const loaded = await load(file)
    const { problems, counts } = roll.next(file, loaded?.came)
    for (const problem of problems) yield { problem }
    if (loaded?.design && counts) yield { design: loaded.design }
  }
  for (const problem of roll.end()) yield { problem }
}

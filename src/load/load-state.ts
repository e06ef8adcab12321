import { dirname } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { check } from './check.ts'
import { type ConfinedPath, confinedPath } from './confined-path.ts'
import { explained } from './explained.ts'
import { otherKind } from './file-kind.ts'
import type { Grammar } from './grammar.ts'
import type { Host } from './host.ts'
import { inOrder } from './in-order.ts'
import { readFile } from './read-file.ts'
import type { StateAt } from './read-state.ts'
import { readYaml } from './read-yaml.ts'
import { stateReferences } from './references.ts'
import { loadTexts, namedTexts } from './texts/load-texts.ts'
import type { LoadText } from './texts/text-loader.ts'
import type { Complaint } from './yaml-file.ts'

/** A state as its designs see it; `state` is there when its ids can be looked up, be it sound or not. */
export interface LoadedState {
  readonly state?: StateAt
  /** Which file it is, by whatever name a design calls it. */
  readonly key?: string
  readonly problems: readonly Problem[]
  /** The files on which it depends. */
  readonly needs: readonly string[]
}

/** Loads states, each file once however many designs are for it. */
export type LoadState = (design: string, named: string) => Promise<LoadedState | { complaint: Complaint }>

/** A loader of states that never leaves the folder of the design or the working directory, links followed. */
export function stateLoader(host: Host, grammar: Grammar, loadText: LoadText): LoadState {
  const loaded = new Map<string, Promise<LoadedState>>()
  const asked = new Map<string, ReturnType<LoadState>>()
  const find = async (design: string, named: string) => {
    const path = await confinedPath(named, { from: design, absent: 'STATE_NOT_FOUND' }, host)
    if ('complaint' in path) return path
    // What is shown of it must not depend on the name by which another design called it.
    const key = `${path.real}\0${path.shown}`
    const state = loaded.get(key) ?? load(path, host, { ...grammar, loadText })
    loaded.set(key, state)
    return state
  }
  return (design, named) => {
    // From one folder a name leads to one file.
    const way = `${design === '-' ? '-' : dirname(design)}\0${named}`
    const state = asked.get(way) ?? find(design, named)
    asked.set(way, state)
    return state
  }
}

const load = async (
  { real: key, shown: path }: ConfinedPath,
  host: Host,
  { vocabulary, validators, loadText }: Grammar & { readonly loadText: LoadText },
): Promise<LoadedState> => {
  const read = await readFile(path, host)
  if ('problem' in read) return { key, problems: [read.problem], needs: [path] }
  const source = readYaml(path, read.content)
  const other = otherKind(source, 'state')
  if (other.length > 0) return { key, problems: other, needs: [path] }
  const { texts, problems: ofTexts } = await loadTexts(source, [], loadText)
  const state = { source, path: [], texts }
  const problems = [
    ...source.problems,
    ...check(source, validators.state, vocabulary.facts),
    ...stateReferences(state),
    ...ofTexts,
  ]
  const told = inOrder(await explained(problems, () => read.content))
  const needs = [path, ...namedTexts(source)]
  return { key, problems: told, needs, ...(source.value === undefined ? {} : { state }) }
}

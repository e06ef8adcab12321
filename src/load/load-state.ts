import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { check } from './check.ts'
import { otherKind } from './file-kind.ts'
import type { Grammar } from './grammar.ts'
import type { Host } from './host.ts'
import { inOrder } from './in-order.ts'
import { readFile } from './read-file.ts'
import type { StateAt } from './read-state.ts'
import { readYaml } from './read-yaml.ts'
import { stateReferences } from './references.ts'
import type { Complaint } from './yaml-file.ts'

/** A state as its designs see it; `state` is there when its ids can be looked up, be it sound or not. */
export interface LoadedState {
  readonly state?: StateAt
  readonly problems: readonly Problem[]
}

/** Loads states, each file once however many designs are for it. */
export type LoadState = (design: string, named: string) => Promise<LoadedState | { complaint: Complaint }>

/** A loader of states that never leaves the folder of the design or the working directory, links followed. */
export function stateLoader(host: Host, grammar: Grammar): LoadState {
  const loaded = new Map<string, Promise<LoadedState>>()
  return async (design, named) => {
    const folder = design === '-' ? host.cwd : dirname(resolve(host.cwd, design))
    const whole = resolve(folder, named)
    const roots = [folder, host.cwd]
    const outside = { complaint: { code: 'PATH_OUTSIDE', with: { path: named } } }
    if (!roots.some(root => inside(root, whole))) return outside
    const real = await realPath(whole, host)
    if (real === undefined) return { complaint: { code: 'STATE_NOT_FOUND', with: { path: named } } }
    const realRoots = await Promise.all(roots.map(root => realPath(root, host)))
    if (!realRoots.some(root => root !== undefined && inside(root, real))) return outside
    const shown = isAbsolute(named) ? named : join(design === '-' ? '' : dirname(design), named)
    const state = loaded.get(real) ?? load(shown.replaceAll('\\', '/'), host, grammar)
    loaded.set(real, state)
    return state
  }
}

const inside = (root: string, path: string): boolean => {
  const way = relative(root, path)
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way)
}

const realPath = async (path: string, host: Host): Promise<string | undefined> => {
  try {
    return await host.realPath(path)
  } catch {
    return undefined
  }
}

const load = async (path: string, host: Host, { vocabulary, validators }: Grammar): Promise<LoadedState> => {
  const read = await readFile(path, host)
  if ('problem' in read) return { problems: [read.problem] }
  const source = readYaml(path, read.content)
  const other = otherKind(source, 'state')
  if (other.length > 0) return { problems: other }
  const state = { source, path: [] }
  const problems = [
    ...source.problems,
    ...check(source, validators.state, vocabulary.facts),
    ...stateReferences(state),
  ]
  return { problems: inOrder(problems), ...(source.value === undefined ? {} : { state }) }
}

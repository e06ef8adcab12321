// Threads beside this one, as the command line needs them: each does a part of one call.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

/** More threads than this take more memory than they save time. */
const mostThreads = 4

/** What it takes to begin a thread is about what twenty designs take. */
const worthwhile = 24

/** What is new and soon forgotten takes no more than so many mebibytes of each thread; it is judged as fast. */
const young = 12

/** What a thread runs: beside this file in the bundle, else in the bundle of this clone. */
const program = () =>
  ['./node-worker.cjs', '../dist/opcat/node-worker.cjs']
    .map(path => fileURLToPath(new URL(path, import.meta.url)))
    .find(path => existsSync(path))

/** With one core there is nothing to share. */
export function workers() {
  const most = Math.min(availableParallelism(), mostThreads) - 1
  return most > 0 ? { workers: { most, worthwhile, start } } : {}
}

export function start(errand) {
  // Only who begins a thread needs it.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const worker = new Worker(program(), {
    workerData: errand,
    resourceLimits: { maxYoungGenerationSizeMb: young },
  })
  const asked = []
  const fail = fault => {
    for (const { failed } of asked.splice(0)) failed(fault)
  }
  let ended
  worker.on('message', answer => asked.shift()?.done(answer))
  worker.on('error', fault => {
    ended = fault
    fail(fault)
  })
  worker.on('exit', code => {
    ended ??= new Error(`A thread has ended by itself (${code}).`)
    fail(ended)
  })
  return {
    ask: message =>
      new Promise((done, failed) => {
        if (ended) return failed(ended)
        asked.push({ done, failed })
        worker.postMessage(message)
      }),
    end: () => worker.terminate(),
  }
}

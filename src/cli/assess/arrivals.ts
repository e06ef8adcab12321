import type { FoundFile } from '../../load/find-files.ts'
import type { Arrived, JudgeFile } from './file-judge.ts'

/** Who judges files, and how many wait there while one is judged. */
export interface Judge {
  readonly judge: JudgeFile
  readonly atOnce: number
}

/** What came of each file, in their order; whoever is free takes the next, and nobody runs far ahead. */
export async function* arrivals(
  files: readonly FoundFile[],
  judges: readonly Judge[],
): AsyncGenerator<readonly [FoundFile, Arrived]> {
  const ahead = judges.length === 1 ? 1 : 2 * judges.reduce((sum, { atOnce }) => sum + atOnce, 0)
  const waiting = new Map<number, Promise<Arrived>>()
  const busy = new Map(judges.map(one => [one, 0]))
  let next = 0
  let done = 0
  const free = (): Judge | undefined =>
    judges.filter(one => load(one) < 1).toSorted((one, other) => load(one) - load(other))[0]
  const load = (one: Judge): number => (busy.get(one) ?? 0) / one.atOnce
  const hand = (): void => {
    for (let one = free(); one && next < Math.min(files.length, done + ahead); one = free()) give(one)
  }
  const give = (one: Judge): void => {
    const arrived = one.judge(files[next] as FoundFile)
    const taken = (by: number): void => void busy.set(one, (busy.get(one) ?? 0) + by)
    taken(1)
    waiting.set(next, arrived)
    next += 1
    // Whoever waits for it hears what went wrong, when its turn has come.
    arrived
      .catch(() => {})
      .finally(() => {
        taken(-1)
        hand()
      })
  }
  for (const [index, file] of files.entries()) {
    hand()
    const arrived = await waiting.get(index)
    waiting.delete(index)
    yield [file, arrived ?? {}]
    done = index + 1
  }
}

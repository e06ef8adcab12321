// `npm run fuzz -- --minutes 10 --seed 7`: the fuzzer for as long as one likes; the seed is printed, so that what falls can be seen again.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
const seed = values.seed ?? String(Date.now() % 1_000_000_000)
const seconds = String(60 * Number(values.minutes ?? 1))
console.log(`seed ${seed}, ${seconds} s`)
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', 'test/fuzz', '--testTimeout', String((Number(seconds) + 600) * 1000)],
  { stdio: 'inherit', env: { ...process.env, FUZZ_SECONDS: seconds, FUZZ_SEED: seed } },
)
process.exitCode = status ?? 1

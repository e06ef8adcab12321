import { product, spectralOver } from './contenders.js'
import { runOnce } from './measure/run-once.js'

/** All that the goals ask. */
const full = {
  proved: 300,
  startRounds: 21,
  count: 1000,
  manyRounds: 2,
  sizes: [100, 1000, 10_000],
  growthRounds: [1, 1, 1],
  compared: [50, 100, 200],
  compareRounds: 3,
  patience: 60_000,
}

/** The longest that one run may take if the whole is to be done in two minutes. */
const atMost = 5000

/** What two minutes allow: as many designs as the slowest contender can do in a few seconds. */
function quick(folderOf) {
  const slowest = Math.max(costOfOne(product, folderOf, ''), costOfOne(spectralOver, folderOf, '/*.yaml'))
  const counts = [12, 20, 40, 100, 200, 400, 1000]
  const count = counts.findLast(one => one * slowest <= atMost) ?? counts[0]
  return {
    proved: 30,
    startRounds: 3,
    count,
    manyRounds: 1,
    sizes: doubled(count),
    growthRounds: [1, 1, 1],
    compared: doubled(Math.min(count, 200)),
    compareRounds: 1,
    patience: 5000,
  }
}

const doubled = most => [most / 4, most / 2, most]

function costOfOne(contender, folderOf, glob) {
  const [one, ten] = [1, 10].map(count => runOnce(contender(`${folderOf(count)}${glob}`)).wall)
  return Math.max((ten - one) / 9, 1)
}

/** How much is measured. */
export const modeFor = (asked, folderOf) => (asked.quick ? quick(folderOf) : full)

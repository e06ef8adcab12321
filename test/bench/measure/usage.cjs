// Loaded first into every process that is measured: when that ends, it tells on descriptor 3 what it has used.
const { isMainThread } = require('node:worker_threads')

if (isMainThread) {
  let workers = 0
  process.on('worker', () => {
    workers += 1
  })
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const used = { user: userCPUTime / 1e3, system: systemCPUTime / 1e3, memory: maxRSS / 1024, workers }
    require('node:fs').writeSync(3, JSON.stringify(used))
  })
}

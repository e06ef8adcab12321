// Loaded before the product: tells, when the process ends, which files of the product and which packages it has read.
const fs = require('node:fs')
const { relative, resolve } = require('node:path')

const root = resolve(__dirname, '../..')
const read = fs.readFileSync
const data = new Set()
fs.readFileSync = (path, ...how) => {
  data.add(path instanceof URL ? path.pathname : String(path))
  return read(path, ...how)
}

process.on('exit', () => {
  const files = [...Object.keys(require.cache), ...data]
    .map(path => relative(root, path))
    .filter(path => /^(dist|node_modules)\b.*(?<!\.cache)$/.test(path))
  const told = Object.fromEntries(files.map(path => [path, fs.statSync(resolve(root, path)).size]))
  fs.writeFileSync(process.env.FILES_READ, JSON.stringify(told))
})

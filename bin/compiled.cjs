// What V8 makes of the product's code, kept beside it where that may be written to: compiling it anew is a tenth of a call.
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { Module, createRequire, wrap } = require('node:module')
const { dirname } = require('node:path')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

/** Loads a file as `require` does. To keep is worth it when most of what it does has been done once. */
exports.load = filename => {
  const source = readFileSync(filename, 'utf8')
  const kept = filename.replace(/\.cjs$/, `-${keyOf(source)}.cache`)
  const cachedData = readIfAny(kept)
  const script = new Script(wrap(source), { filename, cachedData })
  const module = new Module(filename)
  // The other files of the bundle require this one.
  require.cache[filename] = module
  script
    .runInThisContext()
    .call(module.exports, module.exports, createRequire(filename), module, filename, dirname(filename))
  module.loaded = true
  const isKept = cachedData !== undefined && !script.cachedDataRejected
  return { exports: module.exports, keep: () => isKept || write(kept, script) }
}

/**
 * All that it depends on: the code, and which Node it is for; V8 itself refuses what was made with other settings, or of
 * another length. A checksum does, since nobody has to be kept from choosing it: who may write here may write the code.
 */
const keyOf = source => crc32(`${process.version} ${process.arch}\n${source}`).toString(16).padStart(8, '0')

function readIfAny(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Whole or not at all; where the product may not be written to, it is compiled anew each time. */
function write(file, script) {
  const temporary = `${file}.${process.pid}`
  try {
    writeFileSync(temporary, script.createCachedData(), { flag: 'wx' })
    renameSync(temporary, file)
  } catch {
    rmSync(temporary, { force: true })
  }
}

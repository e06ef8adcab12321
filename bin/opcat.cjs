#!/usr/bin/env node
// The front door of this process. What was written down when the product was built is answered at once; for all else the
// command line is loaded.
const { existsSync, readFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')

const words = process.argv.slice(2)
const inRoot = path => join(__dirname, '..', path)
const help = language => inRoot(`dist/data/help-${language}.json`)

/** `rules test --help --lang nl`, a word a line. */
const helpAsked = /^((?:[a-z]+\n)*)(?:--lang[=\n]([a-z]{2})\n)?(?:-h|--help)(?:\n--lang[=\n]([a-z]{2}))?$/

/** The answer to a call for the version or for help; nothing where that is for the command line to find out. */
function answer() {
  const call = words.join('\n')
  if (call === '--version' || call === '-V')
    return { fd: 1, text: `${JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version}\n`, code: 0 }
  const [, command, before, after] = helpAsked.exec(call) ?? (words.length === 0 ? ['', ''] : [])
  const fd = words.length === 0 ? 2 : 1
  if (command === undefined || (before && after) || !isUsual(fd)) return undefined
  const file = help(before ?? after ?? 'en')
  const texts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const text = texts[command.trim().replaceAll('\n', ' ')]
  return typeof text === 'string' ? { fd, text, code: words.length === 0 ? 64 : 0 } : undefined
}

/** Help was written down for the width that holds where there is no terminal, and that most terminals begin with. */
const isUsual = fd =>
  !require('node:tty').isatty(fd) || (fd === 1 ? process.stdout : process.stderr).columns === 80

/** Whether the answer was given; the command line knows what to say if it cannot be. */
function given({ fd, text, code }) {
  process.exitCode = code
  let rest = Buffer.from(text)
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest))
    return true
  } catch ({ code: fault }) {
    if (fault === 'EAGAIN') (fd === 1 ? process.stdout : process.stderr).write(rest)
    return ['EAGAIN', 'EPIPE', 'EOF'].includes(fault)
  }
}

async function call() {
  const { setFlagsFromString } = require('node:v8')
  // Only what runs very often is compiled for speed: of what is compiled sooner, most is never run often enough to pay.
  setFlagsFromString('--interrupt-budget=3000000')
  // Collected at some two times what is in use, not at four: long calls take a quarter less memory, and a fifth more time.
  setFlagsFromString('--heap-growing-percent=105')
  if (!existsSync(inRoot('dist/data/knowledge.json'))) (await import('./prepare.js')).prepare()
  const { exports: product, keep } = require('./compiled.cjs').load(inRoot('dist/opcat/run.cjs'))
  const { nodeHost } = require('../dist/opcat/node-host.cjs')
  process.exitCode = await product.run(words, nodeHost())
  // By now it has read, judged and told, which is most of what it ever does.
  if (words[0] === 'assess' && process.exitCode < 64) keep()
}

const found = answer()
if (!found || !given(found)) call()

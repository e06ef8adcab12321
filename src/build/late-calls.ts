import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { writeWhole } from './write-whole.ts'

/** What takes the exports of a file that is read late, or of those parts of Node that take long; an `import()` waits by itself. */
const taken = /(?<==)require\((["'`])(?:\.\/late-[\w-]+\.cjs|node:(?:child_process|crypto))\1\)/g

/** Stands for the exports of a file, and reads it at the first call. */
const standIn =
  'const late=load=>{let got;return new Proxy({},{get:(_,name)=>got?got[name]:(...all)=>(got??=load())[name](...all)})};'

/** Makes the files of a bundle read those that are late when something of them is first called, and not before. */
export function lateCalls(folder: URL): void {
  const names = readdirSync(folder).filter(name => name.endsWith('.cjs'))
  for (const name of names) {
    const file = new URL(name, folder)
    const code = readFileSync(file, 'utf8')
    const waiting = code.replace(taken, 'late(()=>$&)')
    if (waiting !== code) writeWhole(file, waiting.replace(/^(["']use strict["'];)?/, `$1${standIn}`))
  }
  for (const name of names.filter(one => one.startsWith('late-'))) checkCalls(new URL(name, folder))
}

/** Only a call can wait: nothing but functions may be taken from a file that is read late. */
function checkCalls(file: URL): void {
  const exported: Readonly<Record<string, unknown>> = createRequire(import.meta.url)(fileURLToPath(file))
  const others = Object.values(exported).filter(
    value => typeof value !== 'function' || /^class\b/.test(String(value)),
  )
  if (others.length > 0)
    throw new Error(`${file.pathname} exports what cannot be called: ${JSON.stringify(others).slice(0, 200)}`)
}

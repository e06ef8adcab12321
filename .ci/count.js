// Says the runner's own count in one line: `N passed, N failed, N skipped`.
import { readFileSync } from 'node:fs'

const escape = String.fromCharCode(27)
const text = readFileSync(0, 'utf8').replaceAll(new RegExp(`${escape}\\[[0-9;]*m`, 'g'), '')
const line = text.split('\n').findLast(one => /^\s*Tests\s/.test(one)) ?? ''
const of = word => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0)
console.log(`${of('passed')} passed, ${of('failed')} failed, ${of('skipped')} skipped`)

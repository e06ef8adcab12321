// The bare parse: reads and parses every file of a folder, and nothing else.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

const [, , , folder] = process.argv
let keys = 0
for (const name of readdirSync(folder))
  keys += Object.keys(load(readFileSync(join(folder, name), 'utf8'))).length
process.stdout.write(`${keys}\n`)

#!/usr/bin/env node
// The real host: the only place that knows this process.
import { existsSync } from 'node:fs'
import { prepare } from './prepare.js'

if (!existsSync(new URL('../dist/data/knowledge.json.br', import.meta.url))) prepare()
const [{ run }, { nodeHost }] = await Promise.all([
  import('../dist/opcat/run.js'),
  import('../dist/opcat/node-host.js'),
])
process.exitCode = await run(process.argv.slice(2), nodeHost())

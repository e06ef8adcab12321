// `npm start`: Belgium's four options and the law of 2024, side by side.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.js'

prepare()
const designs = ['ctrg', 'ombudsmen', 'ifdh', 'ad-hoc', 'law-2024'].map(id => `fixtures/belgium/${id}.yaml`)
const words = ['compare', ...designs, ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, [join(root, 'bin/opcat.cjs'), ...words], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 70)

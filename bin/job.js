// A job of a pipeline: its inputs come as OPCAT_* variables and never pass a shell; the exit code waits for every report.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { githubPlace } from './github-place.js'

const { env } = process
const opcat = fileURLToPath(new URL('opcat.cjs', import.meta.url))

const lines = (text = '') =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

/** Paths are read from the folder of the job and reported from the top, as the places want them. */
const inFolder = path =>
  path === '-' || posix.isAbsolute(path) ? path : posix.join(env.OPCAT_FOLDER || '.', path)

const option = (name, value, read = one => one) => (value?.trim() ? [`--${name}=${read(value.trim())}`] : [])

const designs = lines(env.OPCAT_DESIGNS).map(inFolder)
const language = option('lang', env.OPCAT_LANG)
const choices = [
  ...language,
  ...option('norms', env.OPCAT_NORMS),
  ...lines(env.OPCAT_RULES).map(folder => `--rules=${inFolder(folder)}`),
]
const files = Object.entries({
  sarif: env.OPCAT_SARIF,
  junit: env.OPCAT_JUNIT,
  gitlab: env.OPCAT_CODE_QUALITY,
})
  .filter(([, file]) => file?.trim())
  .map(([format, file]) => [format, inFolder(file.trim())])

const place =
  env.GITHUB_ACTIONS === 'true'
    ? githubPlace(env)
    : { formats: () => [], run: work => work(), close: () => {} }

/** One call of the command line; what it complains of stands in the log where it happened. */
const call = (command, words, named) =>
  place.run(() => {
    const formats = place.formats(command).map(one => `--format=${one}`)
    const { status } = spawnSync(
      process.execPath,
      [opcat, command, ...words, '--format=text', ...formats, '--', ...named],
      {
        stdio: ['ignore', 1, 1],
      },
    )
    return status ?? 70
  })

const assess = () =>
  call(
    'assess',
    [
      ...choices,
      ...option('fail-on', env.OPCAT_FAIL_ON),
      ...option('baseline', env.OPCAT_BASELINE, inFolder),
      ...option('waivers', env.OPCAT_WAIVERS, inFolder),
      ...option('depth', env.OPCAT_DEPTH),
      ...files.map(([format, file]) => `--format=${format}=${file}`),
    ],
    designs,
  )

/** Each sound design that the revision holds too, set beside itself. */
async function compareWith(base) {
  const [{ loadDesigns, packagedKnowledge }, { nodeHost }] = await Promise.all([
    import('../dist/opcat/index.cjs'),
    import('../dist/opcat/node-host.cjs'),
  ])
  const host = nodeHost()
  const sound = await loadDesigns(designs, host, packagedKnowledge().vocabulary)
  const codes = []
  for (const { file } of sound.designs)
    if (!(await isNew(file, base, host)))
      codes.push(await call('diff', [...choices, '--fail-on=worsened'], [`${base}:./${file}`, file]))
  return codes
}

/** Where the revision itself is not there, nothing is new: the command says what is wrong. */
async function isNew(file, base, { git }) {
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]
  const { output } = await git(asked, 1024)
  if (output === undefined) return false
  const { failed } = await git(['cat-file', '-e', `${Buffer.from(output).toString().trim()}:./${file}`], 1024)
  return failed === 'refused'
}

/** 64 and above win; what is unmet wins over what is undetermined. */
const worst = codes =>
  codes.some(code => code > 2) ? Math.max(...codes) : codes.includes(1) ? 1 : Math.max(...codes)

const codes = []
try {
  codes.push(await assess())
  if (codes[0] !== 64) {
    if (env.OPCAT_VERIFY === 'true') codes.push(await call('verify', language, designs))
    const base = env.OPCAT_BASE?.trim()
    if (base) codes.push(...(await compareWith(base)))
  }
} catch (fault) {
  console.error(fault)
  codes.push(70)
}
process.exitCode = worst(codes)
place.close({
  'exit-code': process.exitCode,
  ...Object.fromEntries(files.filter(([, file]) => existsSync(file))),
})

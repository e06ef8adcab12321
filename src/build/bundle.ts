import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { rolldown } from 'rolldown'
import { compiledFile } from '../load/validators.ts'
import { lateCalls } from './late-calls.ts'
import { partsOf } from './parts.ts'
import { writeWhole } from './write-whole.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = new URL('../../dist/opcat/', import.meta.url)
const here = new URL('./', import.meta.url)

/** Packages that stay packages: too large to be carried along, loaded only by who asks for what they make. */
const external = ['docx', 'pdfkit']

/** Joins the modules and the packages they use into a few files: what a call does not need, it does not load. */
export async function bundle(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  const input = { index: 'dist/index.js', run: 'dist/cli/run.js', 'node-host': 'bin/node-host.js' }
  writeWhole(new URL('licences.txt', folder), licencesOf(await joined(input, folder)))
  lateCalls(folder)
  await joined({ validators: 'dist/build/compiled-validators.js' }, here)
  const code = readFileSync(new URL('validators.cjs', here))
  writeWhole(compiledFile, brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }))
}

/** Writes the entries and what they need; says which modules went in. */
async function joined(input: Readonly<Record<string, string>>, into: URL): Promise<readonly string[]> {
  const whole = await rolldown({
    cwd: root,
    input,
    external,
    platform: 'node',
    logLevel: 'warn',
    preserveEntrySignatures: 'allow-extension',
  })
  const part = partsOf(join(root, 'dist/cli'))
  const { output } = await whole.write({
    dir: fileURLToPath(into),
    // Found and read faster at start than modules of the newer kind.
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          debugName: 'parts',
          name: (id, graph) => part(id, one => graph.getModuleInfo(one)?.importedIds ?? []),
        },
      ],
    },
  })
  await whole.close()
  return output.flatMap(file => (file.type === 'chunk' ? file.moduleIds : []))
}

/** The licence of each package of which something is in the bundle, as each of them asks. */
function licencesOf(modules: readonly string[]): string {
  const names = modules.flatMap(id => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? [])
  return [...new Set(names)].sort().map(licenceOf).join('\n\n')
}

function licenceOf(name: string): string {
  const at = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const file = readdirSync(at).find(one => /^licen[cs]e/i.test(one))
  const text = file && existsSync(join(at, file)) ? readFileSync(join(at, file), 'utf8').trim() : ''
  return `${name} ${version} (${license})\n\n${text}`
}

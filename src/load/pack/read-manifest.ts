import {
  type PackContents,
  type PackFile,
  type PackManifest,
  type PackSettings,
  packReports,
  packRoles,
} from '../../model/pack.ts'
import { languages, planes } from '../../model/truth.ts'
import { isDeeper } from '../json-depth.ts'
import { limits } from '../limits.ts'
import { PackFault } from './pack-fault.ts'
import { isSafePath } from './safe-name.ts'

/** Where a pack says what it holds. */
export const manifestFile = 'manifest.json'

type Value = { readonly [key: string]: unknown }

const wrong = (key: string) => new PackFault('PACK_BAD_MANIFEST', { key })

/** The manifest of a pack from anyone, every field of it looked at. */
export function readManifest(contents: PackContents): PackManifest {
  const bytes = contents.get(manifestFile)
  if (!bytes) throw new PackFault('PACK_NO_MANIFEST')
  const value = mapIn({ manifest: json(Buffer.from(bytes).toString('utf8')) }, 'manifest')
  const format = textIn(value, 'format')
  if (format !== 'opcat/pack/1') throw new PackFault('PACK_OTHER_FORMAT', { format: format.slice(0, 100) })
  const moment = textIn(value, 'moment')
  if (!/^\d{4}-[\d:.TZ-]+$/.test(moment) || Number.isNaN(Date.parse(moment))) throw wrong('moment')
  const version = textIn(mapIn(value, 'tool'), 'version')
  // It is shown in a command that readers copy.
  if (!/^\d+(\.[\da-z-]+)+$/i.test(version)) throw wrong('version')
  return {
    version,
    language: amongIn(value, 'language', languages),
    moment,
    settings: settingsIn(mapIn(value, 'settings')),
    designs: namesIn(value, 'designs'),
    rules: namesIn(value, 'rules'),
    baselines: namesIn(value, 'baselines'),
    waivers: namesIn(value, 'waivers'),
    files: listIn(value, 'files').map(file => fileFrom(mapIn({ files: file }, 'files'))),
  }
}

function json(text: string): unknown {
  if (isDeeper(text, limits.depth)) throw wrong(manifestFile)
  try {
    return JSON.parse(text)
  } catch {
    throw wrong(manifestFile)
  }
}

const settingsIn = (value: Value): PackSettings => ({
  norms: listIn(value, 'norms').map(one => textIn({ norms: one }, 'norms')),
  ...(value.themes === undefined
    ? {}
    : { themes: listIn(value, 'themes').map(one => textIn({ themes: one }, 'themes')) }),
  ...(value.plane === undefined ? {} : { plane: amongIn(value, 'plane', planes) }),
  depth: amongIn(value, 'depth', ['brief', 'standard', 'full'] as const),
  separator: amongIn(value, 'separator', [',', ';', '\t'] as const),
  bom: value.bom === true,
})

function fileFrom(value: Value): PackFile {
  const path = textIn(value, 'path')
  const sha256 = textIn(value, 'sha256')
  if (!isSafePath(path)) throw new PackFault('PACK_BAD_NAME', { name: path.slice(0, 200) })
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw wrong('sha256')
  return {
    path,
    sha256,
    bytes: Number(value.bytes),
    role: amongIn(value, 'role', packRoles),
    ...(value.as === undefined ? {} : { as: nameFrom(textIn(value, 'as'), 'as') }),
    ...(value.command === undefined ? {} : { command: amongIn(value, 'command', packReports) }),
    ...(value.format === undefined ? {} : { format: textIn(value, 'format') }),
  }
}

/** A name by which a file of the pack is judged: it stays within the pack. */
function nameFrom(name: string, key: string): string {
  if (name === '' || name.startsWith('/') || name.split('/').some(step => step === '..' || step === ''))
    throw wrong(key)
  return name
}

const namesIn = (value: Value, key: string): readonly string[] =>
  listIn(value, key).map(name => nameFrom(textIn({ [key]: name }, key), key))

function mapIn(value: Value, key: string): Value {
  const found = value[key]
  if (typeof found !== 'object' || found === null || Array.isArray(found)) throw wrong(key)
  return found as Value
}

function listIn(value: Value, key: string): readonly unknown[] {
  const found = value[key]
  if (!Array.isArray(found) || found.length > limits.pack.parts) throw wrong(key)
  return found
}

function textIn(value: Value, key: string): string {
  const found = value[key]
  if (typeof found !== 'string') throw wrong(key)
  return found
}

function amongIn<Word extends string>(value: Value, key: string, words: readonly Word[]): Word {
  const found = words.find(one => one === value[key])
  if (found === undefined) throw wrong(key)
  return found
}

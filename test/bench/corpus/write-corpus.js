import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository, written } from '../paths.js'
import { designText } from './design-text.js'

/** The seed of every corpus, so that all who run the benchmark measure the same designs. */
export const seed = 20211

const fileName = number => `design-${String(number).padStart(5, '0')}.yaml`

/** Writes a folder with so many generated designs and the Belgian state they are for. */
function writeCorpus(count, vocabulary) {
  const folder = join(written, `designs-${count}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(repository, 'fixtures/belgium/state.yaml'), join(folder, 'state.yaml'))
  for (let number = 0; number < count; number += 1)
    writeFileSync(join(folder, fileName(number)), designText(number, seed, vocabulary))
  return folder
}

/** The folder with so many designs; each is written anew by every run that asks for it, so that none is ever stale. */
export function corpora(vocabulary) {
  const folders = new Map()
  return count => {
    if (!folders.has(count)) folders.set(count, writeCorpus(count, vocabulary))
    return folders.get(count)
  }
}

const belgian = ['ad-hoc', 'ctrg', 'ifdh', 'law-2024', 'ombudsmen', 'state', 'status-quo']

/** The real designs of Belgium, on which the contenders must agree too. */
export function copyBelgium() {
  const folder = join(written, 'belgium')
  mkdirSync(folder, { recursive: true })
  for (const id of belgian)
    copyFileSync(join(repository, `fixtures/belgium/${id}.yaml`), join(folder, `${id}.yaml`))
  return folder
}

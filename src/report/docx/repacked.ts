import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Language } from '../../model/truth.ts'
import { tableStyle } from './table-style.ts'

/** The first day that an archive can name; which one it is matters to nobody, that it is always the same does. */
const firstDay = () => new Date(1980, 0, 1)

/** What the library writes of itself into a file, replaced: the hour of the report, its language, the look of tables. */
export function repacked(file: Uint8Array, { now, language }: { now: Date; language: Language }): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([path, content]): [string, Uint8Array] => {
    if (path === 'docProps/core.xml') return [path, changed(content, text => dated(text, now, language))]
    if (path === 'word/styles.xml') return [path, changed(content, styled)]
    if (path === 'word/document.xml')
      return [path, changed(content, text => text.replace(/<w:tblBorders>.*?<\/w:tblBorders>/gs, ''))]
    return [path, content]
  })
  return zipSync(Object.fromEntries(parts), { mtime: firstDay(), level: 6 })
}

const changed = (content: Uint8Array, change: (text: string) => string): Uint8Array =>
  strToU8(change(strFromU8(content)))

/** A clock that cannot be read gives no date. */
function dated(text: string, now: Date, language: Language): string {
  const moment = Number.isNaN(now.getTime()) ? '' : `${now.toISOString().slice(0, 19)}Z`
  return text
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, (_, open, _name, close) =>
      moment === '' ? '' : `${open}${moment}${close}`,
    )
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)
}

/** Text without a style of its own has the normal one, as everywhere in Word. */
const styled = (text: string): string =>
  text
    .replace('w:styleId="Normal"', 'w:default="1" w:styleId="Normal"')
    .replace('</w:styles>', `${tableStyle}</w:styles>`)

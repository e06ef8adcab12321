import { walkXml } from './walk-xml.ts'

/** What sheets share: texts by number, and which styles are dates. */
export interface Shared {
  readonly texts: readonly string[]
  readonly dates: ReadonlySet<number>
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean
}

/** The texts that cells name by number; how they are to be pronounced is left out. */
export function sharedTexts(xml: string | undefined): readonly string[] {
  const texts: string[] = []
  let current: string | undefined
  let spoken = false
  let inText = false
  walkXml(xml ?? '', {
    open: name => {
      if (name === 'si') current = ''
      if (name === 'rPh') spoken = true
      if (name === 't') inText = true
    },
    text: text => {
      if (inText && !spoken && current !== undefined) current += text
    },
    close: name => {
      if (name === 't') inText = false
      if (name === 'rPh') spoken = false
      if (name === 'si') {
        texts.push(unescaped(current ?? ''))
        current = undefined
      }
    },
  })
  return texts
}

/** Excel writes a character that XML forbids as `_x000D_`, and an underscore before such a text as `_x005F_`. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The numbers of the cell styles that show a number as a date. */
export function dateStyles(xml: string | undefined): ReadonlySet<number> {
  const formats = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  walkXml(xml ?? '', {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(Number(numFmtId ?? 0))
    },
    close: name => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return new Set([...styles.keys()].filter(style => isDate(styles[style] ?? 0, formats)))
}

/** What stands in quotation marks or brackets of a format is no part of a date. */
const isDate = (format: number, formats: ReadonlyMap<number, string>): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  /[yd]/i.test((formats.get(format) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** Names that Excel takes for sheets: at most 31 signs, none of []:*?/\, no apostrophe at an end, none twice, not “History”. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set(['history'])
  return wanted.map((name, index) => {
    const plain = allowed(name) || `Sheet ${index + 1}`
    const free = [plain, ...wanted.map((_, n) => `${cut(plain, 26)} (${n + 2})`)].find(
      one => !taken.has(one.toLowerCase()),
    ) as string
    taken.add(free.toLowerCase())
    return free
  })
}

const allowed = (name: string): string =>
  cut(
    name
      .replace(/[[\]:*?/\\\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, ''),
    31,
  )

const cut = (name: string, most: number): string =>
  name
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '')

/** A range on a sheet, as formulas name it. */
export const rangeOn = (sheet: string, range: string): string => `'${sheet.replaceAll("'", "''")}'!${range}`

/** A, B, ... Z, AA, ... for columns counted from 0. */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

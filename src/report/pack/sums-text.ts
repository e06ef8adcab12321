/** Where a pack holds the sums of its files, for those who have no opcat. */
export const sumsFile = 'SHA256SUMS'

/** The sum of each file, as `sha256sum --check` reads it. */
export const sumsText = (sums: ReadonlyMap<string, string>): string =>
  [...sums]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('')

/** Names that Windows keeps for devices, whatever follows the first dot. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
const longest = 100

/** A name for a file that every system takes, and that commands no terminal. */
export function safeName(name: string): string {
  const plain = name
    .normalize()
    .replace(/[<>:"|?*\\/]|\p{C}|\p{Zl}|\p{Zp}/gu, '_')
    .replace(device, '$1_')
    .replace(/^\.+$/, '_')
    .replace(/[. ]+$/, '_')
  if (plain.length <= longest) return plain === '' ? '_' : plain
  const ending = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? ''
  const [...letters] = plain.slice(0, -ending.length || undefined)
  return `${letters.slice(0, longest / 2).join('')}${ending}`
}

/** The same for every step of a path with `/`. */
export const safePath = (path: string): string => path.split('/').map(safeName).join('/')

/** Whether a path can be unpacked as it is. */
export const isSafePath = (path: string): boolean => safePath(path) === path

/** Two paths with one key are one file on some disks. */
export const pathKey = (path: string): string => path.normalize().toLowerCase()

/** Paths that differ on every disk, each as near to what was asked for as it can be. */
export function distinctPaths(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map(path => {
    const safe = safePath(path)
    const [, stem = safe, ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(safe) ?? []
    let found = safe
    for (let n = 2; taken.has(pathKey(found)); n += 1) found = `${stem}-${n}${ending}`
    taken.add(pathKey(found))
    return found
  })
}

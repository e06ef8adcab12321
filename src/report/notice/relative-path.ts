const drive = /^[a-z]:[\\/]/i

/**
 * A path as seen from a folder, with `/` between folders and no `.` in it: what lies elsewhere begins with `..`, so that
 * no report names the folders of a machine. Standard input stays `-`; what lies on another drive stays where it is.
 */
export function relativePath(file: string, folder: string): string {
  if (file === '-') return file
  const slashed = (path: string): string => (drive.test(folder) ? path.replaceAll('\\', '/') : path)
  const [from, to] = [segments(slashed(folder)), segments(slashed(whole(file, folder)))]
  if (from[0] !== to[0]) return to.join('/')
  const differs = from.findIndex((segment, index) => segment !== to[index])
  const shared = differs < 0 ? from.length : differs
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

const whole = (file: string, folder: string): string =>
  file.startsWith('/') || (drive.test(folder) && drive.test(file)) ? file : `${folder}/${file}`

/** The folders of a path, `.` and `..` followed; the first is the root: empty, or a drive. */
function segments(path: string): readonly string[] {
  const [root = '', ...rest] = path.split('/')
  const followed: string[] = []
  for (const segment of rest)
    if (segment === '..') followed.pop()
    else if (segment !== '' && segment !== '.') followed.push(segment)
  return [drive.test(`${root}/`) ? root.toLowerCase() : root, ...followed]
}

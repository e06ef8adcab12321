/** A path as a relative reference, percent-encoded; a path on another drive as an absolute URI. */
export function uriOf(path: string): string {
  const isDrive = /^[a-z]:\//i.test(path)
  const [first = '', ...rest] = path.split('/')
  const encoded = [isDrive ? first : encodeSegment(first), ...rest.map(encodeSegment)].join('/')
  return isDrive ? `file:///${encoded}` : encoded
}

// Half of a character, which a file system may let through, has no place in a URI.
const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'))

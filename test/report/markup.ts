const empty = new Set(['meta', 'input'])

/** Elements that do not close, or close out of order; none in a page that is well formed. */
export function openTags(page: string): readonly string[] {
  const open: string[] = []
  const tags = page
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>|<(?!!doctype html>)/g)
  for (const [tag, slash, name] of tags) {
    if (name === undefined) return [...open, tag]
    if (slash === '' && !empty.has(name)) open.push(name)
    if (slash === '/' && open.pop() !== name) return [...open, tag]
  }
  return open
}

/** The values of an attribute, in the order of the page. */
export const attributesOf = (page: string, name: string): readonly string[] =>
  [...page.matchAll(new RegExp(`<[^<>]* ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '')

/** The levels of the headings, in the order of the page. */
export const headingsOf = (page: string): readonly number[] =>
  [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))

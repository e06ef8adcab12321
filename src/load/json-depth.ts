const [quote, escape] = ['"', '\\'].map(one => one.charCodeAt(0))
const opening = new Set(['{', '['].map(one => one.charCodeAt(0)))
const closing = new Set(['}', ']'].map(one => one.charCodeAt(0)))

/** Whether maps and lists of a JSON text lie deeper in one another than that; what parses it would take too long. */
export function isDeeper(text: string, most: number): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (quoted && code === escape) at += 1
    else if (code === quote) quoted = !quoted
    else if (!quoted && opening.has(code)) depth += 1
    else if (!quoted && closing.has(code)) depth -= 1
    if (depth > most) return true
  }
  return false
}

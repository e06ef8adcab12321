import type { CST } from 'yaml'

/**
 * Where maps and lists first lie deeper in one another than `limit`. It is asked before anything is composed: the
 * composer calls itself for each level, and a file of nothing but brackets would exhaust the stack.
 */
export const tooDeepAt = (tokens: readonly CST.Token[], limit: number): number | undefined => {
  const waiting = tokens.map(token => ({ token, depth: 0 }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next
    if (depth > limit) return token.offset
    if (token.type === 'document' && token.value) waiting.push({ token: token.value, depth })
    if (!('items' in token)) continue
    for (const { key, value } of token.items) {
      if (key) waiting.push({ token: key, depth: depth + 1 })
      if (value) waiting.push({ token: value, depth: depth + 1 })
    }
  }
  return undefined
}

/** A file as it was in a revision: `HEAD~1:bill.yaml`. */
export interface Revision {
  readonly revision: string
  readonly path: string
}

/** Takes `<revision>:<path>` apart as git does, at the first colon outside braces; one letter is a drive of Windows. */
export function revisionIn(named: string): Revision | undefined {
  let braces = 0
  for (const [at, character] of [...named].entries()) {
    if (character === '{') braces += 1
    else if (character === '}' && braces > 0) braces -= 1
    else if (character === ':' && braces === 0) return revisionAt([...named], at)
  }
  return undefined
}

const revisionAt = (characters: readonly string[], colon: number): Revision | undefined =>
  colon < 2
    ? undefined
    : { revision: characters.slice(0, colon).join(''), path: characters.slice(colon + 1).join('') || '.' }

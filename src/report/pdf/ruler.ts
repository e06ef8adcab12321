import type { Face } from './faces.ts'
import type { Look, Run } from './pdf-text.ts'

/** What measures letters: the fonts themselves. */
export interface Ruler {
  readonly width: (text: string, look: Look) => number
  readonly has: (character: string, face: Face) => boolean
}

/** Scripts that read from right to left. */
const turned = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** What every face has. */
const bare = /^[\u0020-\u017f\u2010-\u2023\u2026]*$/

/**
 * Runs in which every character can be set, if not in its own face then in the regular one; one that neither has is
 * shown by its number, and copies as itself.
 */
export const settable = (run: Run, ruler: Ruler): readonly Run[] =>
  bare.test(run.text) || run.actual !== undefined
    ? [run]
    : (run.text.match(/\s+|\S+/gu) ?? []).flatMap(text =>
        wordRuns({ ...run, text, ...(turned.test(text) ? { apart: true } : {}) }, ruler),
      )

function wordRuns(run: Run, ruler: Ruler): readonly Run[] {
  const fallback: Look = { ...run.look, face: 'regular' }
  const parts: Run[] = []
  for (const character of run.text) {
    const look = [run.look, fallback].find(one => ruler.has(character, one.face))
    const last = parts.at(-1)
    if (look && last?.actual === undefined && last?.look === look)
      parts.splice(-1, 1, { ...last, text: last.text + character })
    else if (look) parts.push({ ...run, look, text: character })
    else parts.push({ ...run, text: standIn(character), ...(isNone(character) ? {} : { actual: character }) })
  }
  return parts
}

/** Numbers that stand for no character are not handed on. */
const isNone = (character: string): boolean => ((character.codePointAt(0) ?? 0) & 0xfffe) === 0xfffe

const standIn = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

import type { Change } from '../../model/verification.ts'
import type { Step } from './align.ts'
import { tidy } from './tidy.ts'
import type { Word } from './words.ts'

/** What became of the words of a quotation, in runs: of a run that changed, first what is gone, then what is new. */
export function changesOf(steps: readonly Step[], quote: string, text: string): readonly Change[] {
  const changes: Change[] = []
  for (let at = 0; at < steps.length; ) {
    const isSame = steps[at]?.isSame
    const next = steps.findIndex((step, index) => index > at && step.isSame !== isSame)
    const run = steps.slice(at, next < 0 ? steps.length : next)
    const told = stretch(
      text,
      run.flatMap(({ told }) => told ?? []),
    )
    const quoted = stretch(
      quote,
      run.flatMap(({ quoted }) => quoted ?? []),
    )
    if (isSame) changes.push({ kind: 'same', text: told })
    else {
      if (quoted) changes.push({ kind: 'removed', text: quoted })
      if (told) changes.push({ kind: 'added', text: told })
    }
    at += run.length
  }
  return changes
}

const stretch = (text: string, words: readonly Word[]): string =>
  words.length === 0 ? '' : tidy(text.slice(words[0]?.start, words.at(-1)?.end))

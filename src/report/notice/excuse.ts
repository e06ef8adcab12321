import { type Voice, word } from '../word.ts'
import { briefText } from './brief-text.ts'

/** Why a finding does not count, or what a named human says where nothing settles it. */
export type Excuse =
  | { readonly by: 'baseline' }
  | { readonly by: 'waiver'; readonly reason: string; readonly author: string; readonly expires: string }
  | {
      readonly by: 'attestation'
      readonly verdict: 'met' | 'unmet'
      readonly reason: string
      readonly author: string
      readonly expires: string
    }

/** An excuse in words: who says so, why, and until when. */
export function excuseText(excuse: Excuse, voice: Voice): string {
  if (excuse.by === 'baseline') return word(voice, 'notices.excuse.baseline')
  const { reason, author, expires } = excuse
  const key = excuse.by === 'waiver' ? 'waiver' : `attested-${excuse.verdict}`
  return briefText(word(voice, `notices.excuse.${key}`, { reason, author, expires }))
}

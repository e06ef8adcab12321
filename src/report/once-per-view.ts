import { remembered, rememberedHere } from '../engine/remembered.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Language } from '../model/truth.ts'
import type { Voice } from './word.ts'

/** The same function that works out each answer once for a reader: a view never changes, so neither do its names. */
export function oncePerView<Reader extends object, Answer>(
  tell: (key: string, view: Reader) => Answer,
): (key: string, view: Reader) => Answer {
  const answersFor = remembered((_view: Reader) => new Map<string, Answer>())
  return (key, view) => {
    const answers = answersFor(view)
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = tell(key, view)
    answers.set(key, answer)
    return answer
  }
}

/**
 * The same of what depends on no design: it is worked out once for a language, however many designs are told of. What it
 * is asked of has to come from the knowledge, so that no more is kept than that has.
 */
export function oncePerVoice<Of extends readonly (string | boolean)[], Answer>(
  tell: (voice: Voice, ...of: Of) => Answer,
): (voice: Voice, ...of: Of) => Answer {
  const spoken = () => rememberedHere((_language: Language) => new Map<string, Answer>())
  const answersFor = remembered((_knowledge: Knowledge) => spoken())
  return (voice, ...of) => {
    const answers = answersFor(voice.knowledge)(voice.language)
    const key = of.join(' ')
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = tell(voice, ...of)
    answers.set(key, answer)
    return answer
  }
}

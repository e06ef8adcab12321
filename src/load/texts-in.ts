import type { Language } from '../model/truth.ts'

type WrittenText = Partial<Record<Language, string>>

/** Goes through the texts in some data, in their order; whatever has an English string is one. */
export function eachText(data: object, act: (text: WrittenText, index: number) => void): void {
  let index = 0
  const visit = (part: object): void => {
    if (isText(part)) {
      act(part, index)
      index += 1
      return
    }
    for (const inner of Object.values(part)) if (typeof inner === 'object' && inner !== null) visit(inner)
  }
  visit(data)
}

const isText = (part: object): part is WrittenText => 'en' in part && typeof part.en === 'string'

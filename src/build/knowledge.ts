import { brotliCompressSync } from 'node:zlib'
import { dataOf, knowledgeFile } from '../load/packaged-knowledge.ts'
import { textsFile } from '../load/packaged-texts.ts'
import { eachText } from '../load/texts-in.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { languages } from '../model/truth.ts'
import { writeWhole } from './write-whole.ts'

/** Writes the knowledge in English as it is read, and beside it what its texts are in the other languages. */
export function writeKnowledge(knowledge: Omit<Knowledge, 'words'>): void {
  const data = dataOf(knowledge)
  for (const language of languages.filter(one => one !== 'en')) {
    const texts: string[] = []
    eachText(data, text => {
      if (Object.keys(text).join() !== languages.join())
        throw new Error(`A text is not in every language, in their order: ${JSON.stringify(text)}`)
      texts.push(text[language] ?? '')
    })
    writeWhole(textsFile(language), brotliCompressSync(JSON.stringify(texts)))
  }
  const english = structuredClone(data)
  eachText(english, text => {
    for (const language of languages) if (language !== 'en') delete text[language]
  })
  writeWhole(knowledgeFile, JSON.stringify(english))
}

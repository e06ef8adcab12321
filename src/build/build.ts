import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { packagedRules } from '../load/packaged-rules.ts'
import { wordsData, wordsFile } from '../load/packaged-words.ts'
import { readInstruments } from '../load/read-instruments.ts'
import { readRules } from '../load/read-rules.ts'
import { readVocabulary } from '../load/read-vocabulary.ts'
import { readWords } from '../load/read-words.ts'
import { rulePack } from '../load/rule-pack.ts'
import { loadValidators } from '../load/validators.ts'
import type { Problem } from '../model/problem.ts'
import { type Language, languages } from '../model/truth.ts'
import { bundle } from './bundle.ts'
import { gatherDeclarations } from './declarations.ts'
import { writeHelp } from './help.ts'
import { writeKnowledge } from './knowledge.ts'
import { writeValidators } from './validators.ts'
import { writeWhole } from './write-whole.ts'

/** Compiles `rules/` into data that is read at start and never parsed; what is wrong with it stops the build. */
async function build(): Promise<void> {
  writeValidators()
  await bundle()
  gatherDeclarations()
  const validators = await loadValidators()
  const content = readFileSync(join(packagedRules, 'vocabulary.yaml'))
  const { vocabulary } = readVocabulary(content, 'rules/vocabulary.yaml', validators.vocabulary)
  const { instruments, rules: ruleFiles } = rulePack(filesBelow(packagedRules))
  const { norms, problems: ofNorms } = readInstruments(instruments, { vocabulary, validators })
  const { rules, problems: ofRules } = readRules(ruleFiles, { vocabulary, validators, norms })
  stopAt([...ofNorms, ...ofRules])
  const english = wordsOf('en')
  for (const language of languages) {
    const own = language === 'en' ? english : wordsOf(language)
    writeWhole(wordsFile(language), JSON.stringify(wordsData(own, english)))
  }
  await writeHelp(languages)
  writeKnowledge({ vocabulary, norms, rules })
}

function filesBelow(folder: string) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.split(sep).join('/'))
    .filter(path => path.endsWith('.yaml'))
    .sort()
  return paths.map(path => ({ path, file: `rules/${path}`, content: readFileSync(join(folder, path)) }))
}

function wordsOf(language: Language): Readonly<Record<string, string>> {
  const text = (part: string) => readFileSync(join(packagedRules, 'locales', part, `${language}.yaml`))
  return Object.fromEntries([...readWords(text('words')), ...readWords(text('problems'), 'problem')])
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  for (const { file, line, column, code, with: fill, suggestion } of problems)
    console.error(`${file}:${line}:${column}  ${code}  ${JSON.stringify(fill)} ${suggestion ?? ''}`)
  throw new Error(`${problems.length} problems in rules/: the build stops.`)
}

await build()

import { Composer, type CST, type Document, Lexer, Parser } from 'yaml'
import type { Problem } from '../model/problem.ts'
import { decodeText } from './decode-text.ts'
import { limits } from './limits.ts'
import { plainValue } from './plain-value.ts'
import { lineStarts } from './positions.ts'
import { tooDeepAt } from './token-depth.ts'
import { type Complaint, problemAt, type YamlFile } from './yaml-file.ts'

/** After so many lines with mistakes of syntax the rest are consequences of the first. */
const mostSyntaxProblems = 10

/** Indent, key, colon, space, value and new line make one value; more than that is noise. */
const lexemesPerValue = 6

/** Reads YAML 1.2 or JSON: value, positions, and everything that is wrong with it as a text. */
export const readYaml = (file: string, content: Uint8Array | string, most?: number): YamlFile => {
  const decoded = decodeText(content, most)
  if ('complaint' in decoded) return nothing({ file, lines: [0] }, [[0, decoded.complaint]])
  const { text } = decoded
  const at = { file, lines: lineStarts(text) }
  const tokens = tokensOf(text)
  if (tokens === undefined)
    return nothing(at, [[0, { code: 'TOO_MANY_VALUES', with: { limit: `${limits.values}` } }]])
  const deep = tooDeepAt(tokens, limits.depth)
  if (deep !== undefined)
    return nothing(at, [[deep, { code: 'TOO_DEEP', with: { limit: `${limits.depth}` } }]])
  const composer = new Composer({ uniqueKeys: false, merge: false, prettyErrors: false, logLevel: 'silent' })
  const documents = [...composer.compose(tokens)]
  const [document] = documents
  const syntax = documents.flatMap(document => syntaxProblems(document, text))
  if (syntax.length > 0) return nothing(at, syntax)
  if (!document?.contents || document.contents.range?.[0] === document.contents.range?.[2])
    return nothing(at, [[0, { code: 'EMPTY_FILE' }]])
  const second = documents[1]
  if (second)
    return nothing(at, [[second.contents?.range?.[0] ?? second.range[0], { code: 'SEVERAL_DOCUMENTS' }]])
  return { ...at, ...plainValue(document, (offset, complaint) => problemAt(at, offset, complaint)) }
}

/** The tokens of a text; none at all if there are more than the most values could be made of. */
const tokensOf = (text: string): CST.Token[] | undefined => {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1
    if (lexemes > limits.values * lexemesPerValue) return undefined
    tokens.push(...parser.next(lexeme))
  }
  return [...tokens, ...parser.end()]
}

const nothing = (
  at: Pick<YamlFile, 'file' | 'lines'>,
  complaints: readonly (readonly [number, Complaint])[],
): YamlFile => {
  const byLine = new Map<number | undefined, Problem>()
  for (const [offset, complaint] of complaints) {
    const problem = problemAt(at, offset, complaint)
    if (!byLine.has(problem.line)) byLine.set(problem.line, problem)
  }
  const problems = [...byLine.values()].slice(0, mostSyntaxProblems)
  return { ...at, value: undefined, offsetOf: () => 0, problems }
}

const syntaxProblems = (
  { directives, errors }: Document.Parsed | Document,
  text: string,
): (readonly [number, Complaint])[] => {
  const other = directives?.yaml.explicit && directives.yaml.version !== '1.2'
  if (other) return [[text.indexOf('%YAML'), { code: 'YAML_VERSION' }]]
  return errors.map(({ pos, message }) => {
    const detail = message.replace(/\s+/g, ' ').replace(/\.$/, '')
    return [pos[0], { code: 'NOT_YAML', with: { detail } }] as const
  })
}

import { Composer, type CST, type Document, Lexer, Parser } from 'yaml'
import { limits } from './limits.ts'
import { tooDeepAt } from './token-depth.ts'
import type { Complaint } from './yaml-file.ts'

/** Indent, key, colon, space, value and new line make one value; more than that is noise. */
const lexemesPerValue = 6

/** Everything that keeps a text from being YAML, and where: this parser goes on after the first fault. */
export function syntaxFaults(text: string): readonly (readonly [number, Complaint])[] {
  const tokens = tokensOf(text)
  if (tokens === undefined || tooDeepAt(tokens, limits.depth) !== undefined) return []
  const options = { uniqueKeys: false, merge: false, prettyErrors: false, logLevel: 'silent' } as const
  const documents = [...new Composer(options).compose(tokens)]
  return documents.flatMap(document => faultsOf(document, text))
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

const faultsOf = (
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

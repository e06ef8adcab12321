import { Lexer } from 'yaml'

/** The comments of a text. */
export const commentsIn = (text: string): readonly string[] =>
  [...new Lexer().lex(text)].filter(lexeme => lexeme.startsWith('#')).map(lexeme => lexeme.trim())

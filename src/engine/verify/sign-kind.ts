/**
 * What a character is to the comparison of quotations: kept as it is, white space, a dash, a quotation mark, nothing that
 * can be seen or nothing but a sign of Markdown, or something to be brought into one form.
 */
export type SignKind = 'kept' | 'space' | 'dash' | 'mark' | 'nothing' | 'other'

const kinds: readonly (readonly [RegExp, SignKind])[] = [
  [/^\s$/u, 'space'],
  [/^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cc}|\p{Cs}|[*_#|~\\])$/u, 'nothing'],
  // Set high they refer to a note.
  [/^[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]$/u, 'nothing'],
  [/^(?:\p{Pd}|[\u2212\u2043])$/u, 'dash'],
  [/^(?:\p{Pi}|\p{Pf}|["'`\u201a\u201e\u2032-\u2037\u00b4\u02b9-\u02bd\uff02\uff07\u300c-\u300f])$/u, 'mark'],
  [/^[ -~]$/, 'kept'],
]

const told = new Map<string, SignKind>()

/** The kind of one character. */
export function signKind(sign: string): SignKind {
  const known = told.get(sign)
  if (known) return known
  const kind = kinds.find(([pattern]) => pattern.test(sign))?.[1] ?? 'other'
  told.set(sign, kind)
  return kind
}

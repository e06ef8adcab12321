/** Letters, digits, punctuation, lines and signs of one column each, none of which commands a terminal: most texts. */
const simple =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2212\u2500-\u257f\u25cb\u25cf\u25d0\u2713\u2717]*$/

/** Whether a text is as wide as it is long and has nothing to clean away; it is quick to tell. */
export const isSimple = (text: string): boolean => simple.test(text)

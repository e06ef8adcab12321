/** Fails with the whole sentence: assertion messages of the test runner cut long values short. */
export function check(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence)
}

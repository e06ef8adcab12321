import type { Complaint } from '../yaml-file.ts'

/** Why no text can be made of a file; thrown from within a parser, caught where texts are read. */
export class TextFault extends Error {
  readonly complaint: Complaint

  constructor(code: string, fill: Readonly<Record<string, string>> = {}) {
    super(code)
    this.complaint = { code, with: fill }
  }
}

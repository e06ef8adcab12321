import type { Complaint } from '../yaml-file.ts'

/** A pack that cannot be used, and why. */
export class PackFault extends Error {
  readonly complaint: Complaint

  constructor(code: string, fill: Readonly<Record<string, string>> = {}) {
    super(code)
    this.complaint = { code, with: fill }
  }
}

/** Why a workbook cannot be read: the code of a problem, and what fills its sentence. */
export class WorkbookFault extends Error {
  readonly code: string
  readonly fill: Readonly<Record<string, string>>

  constructor(code: string, fill: Readonly<Record<string, string>> = {}) {
    super(code)
    this.code = code
    this.fill = fill
  }
}

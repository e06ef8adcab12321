/** A wrong call: what to say about it, as a word of the interface (`cli.<key>`) and what fills it. */
export class WrongUsage extends Error {
  readonly key: string
  readonly fill: Readonly<Record<string, string>>

  constructor(key: string, fill: Readonly<Record<string, string>> = {}) {
    super(key)
    this.key = key
    this.fill = fill
  }
}

/** An output file that could not be written, and why. */
export class CannotWrite extends WrongUsage {}

/** A wrong call, in a sentence for the person who made it. */
export class WrongUsage extends Error {}

/** An output file that could not be written, and why. */
export class CannotWrite extends Error {}

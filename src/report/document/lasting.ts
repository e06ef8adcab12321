const known = new WeakSet<object>()

/** A part of documents that comes back, the same object, in report after report: a writer may keep what it makes of it. */
export function lasting<Part extends object>(part: Part): Part {
  known.add(part)
  return part
}

/** Whether a part of a document was said to come back. */
export const isLasting = (part: object): boolean => known.has(part)

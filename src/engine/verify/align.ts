import type { Word } from './words.ts'

/** A word of the quotation beside the word of the text that it meets; without one of them, the other stands alone. */
export interface Step {
  readonly quoted?: Word
  readonly told?: Word
  readonly isSame: boolean
}

// What a letter of the quotation costs that is not in the text; what it costs to insert at all, and for each word.
const letter = 4
const opening = 8
const inserted = 1

const meets = 0
const isGone = 1
const isNew = 2
/** Set beside one of these where a run of new words goes on. */
const goesOn = 4

/**
 * Sets a quotation beside the stretch of a text that is most like it. A word that is gone or replaced costs as much as
 * it has letters, a run of new words little: what was inserted in the middle of a sentence leaves it the same sentence.
 */
export function align(quoted: readonly Word[], told: readonly Word[]): readonly Step[] {
  const width = told.length + 1
  const ways = new Uint8Array((quoted.length + 1) * width)
  let above = new Uint32Array(width)
  for (const [index, word] of quoted.entries())
    above = nextRow(word, told, { above, ways: ways.subarray((index + 1) * width, (index + 2) * width) })
  return trimmed(traced(quoted, told, { ways, end: lastLeast(above) }))
}

function nextRow(
  word: Word,
  told: readonly Word[],
  { above, ways }: { readonly above: Uint32Array; readonly ways: Uint8Array },
): Uint32Array<ArrayBuffer> {
  const row = new Uint32Array(above.length)
  const loss = word.folded.length * letter
  row[0] = (above[0] as number) + loss
  ways[0] = isGone
  let run = Number.POSITIVE_INFINITY
  for (let at = 1; at < row.length; at += 1) {
    const begun = (row[at - 1] as number) + opening
    const further = run + inserted
    run = Math.min(begun, further)
    const met = (above[at - 1] as number) + (told[at - 1]?.folded === word.folded ? 0 : loss)
    const gone = (above[at] as number) + loss
    const least = Math.min(met, gone, run)
    row[at] = least
    ways[at] = (least === met ? meets : least === run ? isNew : isGone) | (further < begun ? goesOn : 0)
  }
  return row
}

const lastLeast = (row: Uint32Array): number =>
  row.lastIndexOf(row.reduce((least, cost) => Math.min(least, cost)))

/** The way back from the end of the quotation to its beginning. */
function traced(
  quoted: readonly Word[],
  told: readonly Word[],
  { ways, end }: { readonly ways: Uint8Array; readonly end: number },
): readonly Step[] {
  const steps: Step[] = []
  const width = told.length + 1
  let isInRun = false
  for (let row = quoted.length, at = end; row > 0; ) {
    const way = ways[row * width + at] as number
    const kind: number = isInRun ? isNew : way & ~goesOn
    const one = quoted[row - 1] as Word
    const other = told[at - 1] as Word
    if (kind === meets) steps.push({ quoted: one, told: other, isSame: one.folded === other.folded })
    else steps.push(kind === isGone ? { quoted: one, isSame: false } : { told: other, isSame: false })
    isInRun = kind === isNew && (way & goesOn) !== 0
    if (kind !== isNew) row -= 1
    if (kind !== isGone) at -= 1
  }
  return steps.reverse()
}

/** Takes off at both ends what belongs to another sentence than the first and the last words that are the same. */
function trimmed(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ isSame }) => isSame)
  const last = steps.findLastIndex(({ isSame }) => isSame)
  if (first < 0) return steps.flatMap(withoutText)
  const before = steps.findLastIndex(({ told }, index) => index < first && told?.isLast)
  const after = steps.findIndex(({ told }, index) => index >= last && told?.isLast)
  const end = after < 0 ? steps.length : after
  return steps.flatMap((step, index) => (index <= before || index > end ? withoutText(step) : [step]))
}

const withoutText = ({ quoted }: Step): readonly Step[] => (quoted ? [{ quoted, isSame: false }] : [])

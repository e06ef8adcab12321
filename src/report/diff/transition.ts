import type { Absent } from '../../model/difference.ts'
import type { Verdict } from '../../model/truth.ts'
import { span } from '../document/blocks.ts'
import type { Line } from '../document/document.ts'
import { verdictSign } from '../sign.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'

/** “✓ met → ✗ unmet” */
export const transition = (before: Verdict | Absent, after: Verdict | Absent, view: View): Line => [
  ...verdictLine(before, view),
  span(' → ', 'quiet'),
  ...verdictLine(after, view),
]

const verdictLine = (verdict: Verdict | Absent, view: View): Line =>
  verdict === 'absent'
    ? [span(word(view, 'diff.absent'), 'quiet')]
    : [verdictSign(verdict), span(` ${word(view, `verdict.${verdict}`)}`, verdict)]

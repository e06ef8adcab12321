import type { Difference } from '../../model/difference.ts'
import { heading } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { verdictSign } from '../sign.ts'
import { driftEntry } from '../verify/drift-entry.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'

/** The quotations that the text of their source no longer bears out, each with its line and with what stands there now. */
export const driftedSection = ({ drifted }: Difference, view: DesignView): readonly Block[] =>
  drifted.length === 0
    ? []
    : [
        heading(2, word(view, 'diff.drifted', { n: drifted.length })),
        ...(view.depth === 'brief'
          ? []
          : drifted.map(quote => driftEntry(quote, verdictSign('unmet'), view))),
      ]

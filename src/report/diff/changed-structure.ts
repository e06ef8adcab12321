import type { Difference } from '../../model/difference.ts'
import { heading, items, line } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { word } from '../word.ts'
import type { Views } from './diff-document.ts'
import { structureText } from './structure-text.ts'

/** What changed that is no fact: bodies, mandates and their reach, the catalogue, the sources. */
export const changedStructure = ({ structure }: Difference, views: Views): readonly Block[] =>
  structure.length === 0
    ? []
    : [
        heading(2, word(views.after, 'section.changed.structure', { n: structure.length })),
        ...items(structure.map(change => ({ text: line(structureText(change, views)) }))),
      ]

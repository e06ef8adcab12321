import type { Overall, Standing } from '../../model/standing.ts'
import { heading } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { writeTerminal } from '../document/write-terminal.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'
import { overallSection, standingSection } from './standing-section.ts'

/** The remarks on one design for standard error, so that a log has them whatever the format; empty if there are none. */
export const standingRemarks = (standing: Standing, design: string, view: View): string =>
  written(named(standingSection(standing, view), word(view, 'section.standing-of', { design })), view)

/** The remarks over all designs for standard error; empty if there are none. */
export const overallRemarks = (overall: Overall, view: View): string =>
  written(overallSection(overall, view), view)

const named = ([head, ...rest]: readonly Block[], title: string): readonly Block[] =>
  head ? [heading(2, title), ...rest] : []

const written = (blocks: readonly Block[], view: View): string =>
  blocks.length > 0 ? writeTerminal({ language: view.language, title: '', blocks }, view) : ''

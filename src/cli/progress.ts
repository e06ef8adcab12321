import { clean } from '../report/clean.ts'
import type { View } from '../report/view.ts'
import { word } from '../report/word.ts'
import type { Host } from './host.ts'

/** Shows a step: what it is about, counted from 1, and how many there are. */
export type Show = (what: string, at: number, total: number) => void

/** Shows on a terminal which step of a long work comes next, of how many; a single one is no long work. */
export const showReading =
  (view: View, { progress }: Pick<Host, 'progress'>): Show =>
  (file, at, total) => {
    if (progress && total > 1) progress(word(view, 'progress', { n: at, total, file: nameOf(file) }))
  }

/** Counts steps as they come; how many there will be is known beforehand. */
export function counting(show: Show, total: number): (what: string) => void {
  let n = 0
  return what => {
    n += 1
    show(what, n, total)
  }
}

const nameOf = (file: string): string => clean(file.split('/').at(-1) ?? file)

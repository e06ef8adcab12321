import type { Attested, Excuse } from '../../model/standing.ts'
import type { Plane, Strength, Verdict } from '../../model/truth.ts'
import type { Block } from '../document/document.ts'

/** Where something stands, told from the working folder with `/` between folders; lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** The blocks that help is made of. */
export type Help = Extract<Block, { kind: 'paragraph' | 'fields' }>

/** What notices are about: a rule, or what can be wrong with an input. Told once, however many notices there are. */
export interface Topic {
  /** The rule, or the code of the problem. */
  readonly id: string
  readonly title: string
  /** What is required. */
  readonly requirement: string
  /** The provisions, as a lawyer cites them. */
  readonly cited: string
  readonly strength?: Strength
  readonly theme?: string
  /** Words to choose notices by. */
  readonly tags: readonly string[]
  /** Whether the place of the first provision in its text has been confirmed. */
  readonly confirmed: boolean
  readonly url?: string
  /** All that a reader may want to know before doing something about it. */
  readonly help: readonly Help[]
}

/** A verdict, or that an input could not be used. */
export type Outcome = Verdict | 'unusable'

/** A fact relied on, in words, and where it is stated. */
export interface Ground {
  readonly text: string
  readonly place: Place
}

/** Whom a notice is about. */
export interface About {
  readonly id: string
  readonly name: string
}

/** Why a finding is not new, or what a named human says of it. */
export interface ToldExcuse {
  readonly by: Excuse['by']
  readonly text: string
  readonly attested?: Attested
}

/** One thing to say of one place in an input, in the words of the reader: all that line formats know of a report. */
export interface Notice {
  readonly topic: Topic
  readonly outcome: Outcome
  /** What it counts as, once what is excused is left out and what is attested is heard. */
  readonly counts: Outcome | 'excused'
  readonly design?: string
  readonly subject?: About
  readonly plane?: Plane
  /** What is found, in a sentence; never empty. */
  readonly message: string
  /** Where to look first. */
  readonly place: Place
  /** The facts relied on, the one at `place` first if it is one of them. */
  readonly grounds: readonly Ground[]
  /** What is not known, and who comes closest. */
  readonly remarks: readonly string[]
  /** What would mend it; empty where nothing has to be. */
  readonly remedy: string
  /** The same from run to run, whatever the words; no two notices of a run share it. */
  readonly fingerprint: string
  readonly excuse?: ToldExcuse
}

/** The notices on one design, or on one file that could not be used. */
export interface Batch {
  readonly id: string
  readonly name: string
  readonly file: string
  readonly notices: readonly Notice[]
}

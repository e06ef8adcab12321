import type { Design } from '../model/design.ts'
import type { Rule } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import type { QuoteStatus } from '../model/verification.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Subject } from './subject.ts'
import type { Work } from './work.ts'

/** What stays the same while one design is judged. */
export interface Case {
  readonly design: Design
  readonly vocabulary: Vocabulary
  readonly rules: ReadonlyMap<string, Rule>
  /** The work of which this is a part; without it the work is for this alone. */
  readonly work?: Work
  /** What became of the quotation of each fact; no verdict depends on it. */
  readonly statuses?: ReadonlyMap<string, QuoteStatus>
}

/** All that judging one condition needs to see. */
export interface Scene {
  readonly design: Design
  readonly vocabulary: Vocabulary
  readonly rules: ReadonlyMap<string, Rule>
  readonly subject: Subject
  /** The plane that is read. */
  readonly plane: Plane
  readonly work: Work
}

/** A subject of a design, as it is looked at on a plane. Spelt out: thousands are made, and copies cost more. */
export const sceneOf = (
  { design, vocabulary, rules, work }: Omit<Scene, 'subject' | 'plane'>,
  subject: Subject,
  plane: Plane,
): Scene => ({ design, vocabulary, rules, subject, plane, work })

/** The same plane, another subject. */
export const lookingAt = (scene: Scene, subject: Subject): Scene => sceneOf(scene, subject, scene.plane)

/** The same subject, on a plane. */
export const onPlane = (scene: Scene, plane: Plane): Scene =>
  scene.plane === plane ? scene : sceneOf(scene, scene.subject, plane)

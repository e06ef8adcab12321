/** Truth of a condition: strong Kleene, never `undefined`, `null` or a number (design, section 3.1). */
export type Truth = 'yes' | 'no' | 'unknown'

/** The outcome of one requirement on one subject. */
export type Verdict = 'met' | 'unmet' | 'undetermined' | 'not-applicable'

/** `law` is what a text says, `practice` what is observed; two planes, never mixed. */
export type Plane = 'law' | 'practice'

/** `both` marks a fact without plane: it reads the same on either. */
export type FactPlane = Plane | 'both'

/** `obligation` (a treaty "shall"), `recommendation` (guidance), `position` (an advocacy claim). Strongest first. */
export type Strength = 'obligation' | 'recommendation' | 'position'

export const strengths = ['obligation', 'recommendation', 'position'] as const satisfies readonly Strength[]

export type Language = 'en' | 'nl' | 'fr' | 'de'

export const languages = ['en', 'nl', 'fr', 'de'] as const satisfies readonly Language[]

/** A text in up to four languages; at least one is there. */
export type Text = Partial<Record<Language, string>>

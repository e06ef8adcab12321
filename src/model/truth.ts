export const truths = ['yes', 'no', 'unknown'] as const

/** Truth of a condition: strong Kleene, never `undefined`, `null` or a number (design, section 3.1). */
export type Truth = (typeof truths)[number]

/** Verdicts in the order of the roll-up, in which reports speak of them too. */
export const verdicts = ['unmet', 'undetermined', 'met', 'not-applicable'] as const

/** The outcome of one requirement on one subject. */
export type Verdict = (typeof verdicts)[number]

export const planes = ['law', 'practice'] as const

/** `law` is what a text says, `practice` what is observed; two planes, never mixed. */
export type Plane = (typeof planes)[number]

export const factPlanes = [...planes, 'both'] as const

/** `both` marks a fact without plane: it reads the same on either. */
export type FactPlane = (typeof factPlanes)[number]

/** `obligation` (a treaty "shall"), `recommendation` (guidance), `position` (an advocacy claim). Strongest first. */
export type Strength = 'obligation' | 'recommendation' | 'position'

export const strengths = ['obligation', 'recommendation', 'position'] as const satisfies readonly Strength[]

export type Language = 'en' | 'nl' | 'fr' | 'de'

export const languages = ['en', 'nl', 'fr', 'de'] as const satisfies readonly Language[]

/** The languages but one. */
export const otherThan = (language: Language): readonly Language[] =>
  languages.filter(one => one !== language)

/** A text in up to four languages; at least one is there. */
export type Text = Partial<Record<Language, string>>

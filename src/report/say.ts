import type { Finding, Witness } from '../model/assessment.ts'
import type { Rule, Says } from '../model/rule.ts'
import { inLanguage } from './in-language.ts'
import { nameDottedFact } from './name-fact.ts'
import { nameBody, nameSubject } from './name-subject.ts'
import type { DesignView } from './view.ts'
import { type Fill, filled, joined, word } from './word.ts'

/** What a report says of a finding: what is the matter, and what would mend it. */
export interface Told {
  readonly message: string
  readonly remedy: string
}

/** A finding in words, with what its rule requires. */
export interface Said extends Told {
  readonly title: string
  readonly requirement: string
}

/** Of whom and of what rule is spoken, and to whom. */
interface Spoken {
  readonly subject: string
  readonly rule: Rule
  readonly view: DesignView
}

/** The one place that speaks for a finding; the engine only names. */
export function say(finding: Finding, rule: Rule, view: DesignView): Said {
  const spoken = { subject: nameSubject(finding.subject, view), rule, view }
  return {
    title: textOf('title', finding, spoken),
    requirement: textOf('requirement', finding, spoken),
    ...sayOf(spoken.subject, finding, spoken),
  }
}

/** The same of several subjects that share a verdict and a witness. */
export function sayOf(subject: string, finding: Finding, { rule, view }: Omit<Spoken, 'subject'>): Told {
  const spoken = { subject, rule, view }
  const { verdict, plane } = finding
  return {
    message:
      verdict === 'not-applicable'
        ? word(view, `message.not-applicable.${plane}`, { subject })
        : textOf(verdict, finding, spoken),
    remedy: textOf('remedy', finding, spoken),
  }
}

function textOf(part: keyof Says, { witness }: Finding, { subject, rule, view }: Spoken): string {
  const template = inLanguage(rule.says[part], view.language)
  // Few sentences speak of a witness, and it takes a while to put one into words.
  return filled(
    template,
    template.includes('{witness.') ? { subject, ...witnessFill(witness, view) } : { subject },
  )
}

function witnessFill(witness: Witness | undefined, view: DesignView): Fill {
  const named = (paths: readonly string[] | undefined): string =>
    paths?.length
      ? joined(view, [...new Set(paths.map(path => nameDottedFact(path, view)))])
      : word(view, 'witness.nothing')
  return {
    'witness.body': witness?.body ? nameBody(witness.body, view) : word(view, 'witness.nobody'),
    'witness.missing': named(witness?.missing),
    'witness.unknown': named(witness?.unknown),
  }
}

import type { Finding, Witness } from '../model/assessment.ts'
import type { Rule, Says } from '../model/rule.ts'
import { inLanguage } from './in-language.ts'
import { nameDottedFact } from './name-fact.ts'
import { nameBody, nameSubject } from './name-subject.ts'
import type { DesignView } from './view.ts'
import { type Fill, filled, joined, word } from './word.ts'

/** A finding in words. */
export interface Said {
  readonly title: string
  readonly requirement: string
  readonly message: string
  readonly remedy: string
}

/** The one place that speaks for a finding; the engine only names. */
export function say(finding: Finding, rule: Rule, view: DesignView): Said {
  return sayOf(nameSubject(finding.subject, view), finding, { rule, view })
}

/** As `say`, of several subjects that share a verdict and a witness. */
export function sayOf(subject: string, finding: Finding, of: { rule: Rule; view: DesignView }): Said {
  const { rule, view } = of
  const text = (part: keyof Says): string => {
    const template = inLanguage(rule.says[part], view.language)
    // Few sentences speak of a witness, and it takes a while to put one into words.
    const told = template.includes('{witness.') ? witnessFill(finding.witness, view) : {}
    return filled(template, { subject, ...told })
  }
  const { verdict, plane } = finding
  return {
    title: text('title'),
    requirement: text('requirement'),
    message:
      verdict === 'not-applicable'
        ? word(view, `message.not-applicable.${plane}`, { subject })
        : text(verdict),
    remedy: text('remedy'),
  }
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

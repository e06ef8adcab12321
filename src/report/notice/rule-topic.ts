import type { Rule } from '../../model/rule.ts'
import { line } from '../document/blocks.ts'
import type { Field } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { nameProvisions, provisionOf } from '../name-provision.ts'
import { nameTheme } from '../name-theme.ts'
import { titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'
import { briefText } from './brief-text.ts'
import type { Help, Topic } from './notice.ts'
import { ofNobody } from './of-nobody.ts'

/** What a rule is about, as line formats tell it: once, of no subject in particular. */
export function ruleTopic(rule: Rule, view: View): Topic {
  const first = provisionOf(rule.provisions[0] ?? '', view)
  const title = briefText(titleOf(rule, view)) || rule.id
  const requirement = briefText(ofNobody(inLanguage(rule.says.requirement, view.language))) || title
  return {
    id: rule.id,
    title,
    requirement,
    cited: briefText(nameProvisions(rule.provisions, view)),
    strength: rule.strength,
    theme: rule.theme,
    tags: [...new Set([rule.strength, rule.theme, ...normsOf(rule, view)])],
    confirmed: first?.provision.confidence === 'confirmed',
    ...(first?.instrument.url ? { url: first.instrument.url } : {}),
    help: helpOf(rule, requirement, view),
  }
}

const normsOf = ({ provisions }: Rule, view: View): readonly string[] =>
  provisions.flatMap(id => provisionOf(id, view)?.instrument.norms ?? [])

function helpOf(rule: Rule, requirement: string, view: View): readonly Help[] {
  const told: readonly Field[] = [
    { label: word(view, 'rule.provisions'), text: line(nameProvisions(rule.provisions, view)) },
    { label: word(view, 'gap.remedy'), text: line(ofNobody(inLanguage(rule.says.remedy, view.language))) },
    { label: word(view, 'rule.strength'), text: line(word(view, `strength.${rule.strength}.one`)) },
    { label: word(view, 'rule.theme'), text: line(nameTheme(rule.theme, view)) },
    { label: word(view, 'rule.id'), text: line(rule.id) },
  ]
  return [
    paragraph(requirement),
    { kind: 'fields', fields: told.filter(({ text }) => text.length > 0) },
    paragraph(word(view, 'notice.met-means')),
    paragraph(word(view, 'notice.never-certifies')),
  ]
}

const paragraph = (text: string): Help => ({ kind: 'paragraph', text: line(text) })

import type { Strength } from '../../model/truth.ts'
import { writeMarkdown } from '../document/write-markdown.ts'
import type { Topic } from '../notice/notice.ts'
import type { View } from '../view.ts'
import { plainText } from './plain-text.ts'
import { atMost, pascalName } from './sarif-text.ts'

/** What SARIF calls a finding that is unmet, by strength; only an obligation is an error. */
export const levels = {
  obligation: 'error',
  recommendation: 'warning',
  position: 'note',
} as const satisfies Record<Strength, string>

/** GitHub's word for the same where nothing is about security. */
const severities = {
  obligation: 'error',
  recommendation: 'warning',
  position: 'recommendation',
} as const satisfies Record<Strength, string>

/** What GitHub takes at most: it rejects a rule with more than 20 tags, and leaves out all beyond 10. */
const most = { description: 1024, name: 255, tags: 10 }

/** A rule as SARIF describes it, once for all its results. */
export function sarifRule(topic: Topic, view: View) {
  const { strength = 'position', tags, confirmed, url } = topic
  return {
    ...sarifDescriptor(topic, view),
    ...(url && URL.canParse(url) ? { helpUri: url } : {}),
    defaultConfiguration: { level: levels[strength] },
    properties: {
      tags: tags.slice(0, most.tags),
      // How often a result is true: a reading of a place in a text that nobody has confirmed is less sure.
      precision: confirmed ? 'high' : 'medium',
      'problem.severity': severities[strength],
    },
  }
}

/** What is said of a topic where nobody is named. */
export function sarifDescriptor({ id, title, requirement, help }: Topic, view: View) {
  const document = { language: view.language, title, blocks: help }
  const name = atMost(most.name, pascalName(id))
  return {
    id,
    // A name says something beside the id, or is left out.
    ...(name.toLowerCase() === id.toLowerCase() ? {} : { name }),
    shortDescription: { text: atMost(most.description, title) },
    fullDescription: { text: atMost(most.description, requirement) },
    help: { text: plainText(help, view), markdown: writeMarkdown(document) },
  }
}

import type { About, Found } from './about.ts'
import { anchorOf } from './about.ts'
import type { Attributes } from './html-text.ts'
import { element } from './html-text.ts'

/** What an element tells of, as attributes by which a script can pick it out. */
export const aboutAttributes = (about: About | undefined): Attributes =>
  about === undefined
    ? {}
    : {
        id: about.anchor,
        'data-rule': about.rule,
        'data-theme': about.theme,
        'data-strength': about.strength,
        'data-found': about.found.map(foundText).join(' '),
        'data-why': about.reasons?.length,
      }

const foundText = ({ design, plane, verdict }: Found): string => anchorOf(design, plane, verdict)

/** Places to link to for the other planes that an element tells of, so that a link outlives what stands together. */
export const moreAnchors = (about: About | undefined): string =>
  (about?.found ?? [])
    .map(({ design, plane }) => anchorOf(design, about?.rule ?? '', plane))
    .filter(anchor => anchor !== about?.anchor)
    .map(id => element('span', '', { id }))
    .join('')

/** A link of a part to itself, to be copied. */
export const selfLink = (about: About | undefined): string =>
  about === undefined
    ? ''
    : element('a', '#', { class: 'self', href: `#${about.anchor}`, 'aria-label': `# ${about.rule}` })

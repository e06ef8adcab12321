import { type Language, languages, planes, strengths, verdicts } from '../../model/truth.ts'
import { nameTheme } from '../name-theme.ts'
import { verdictSign } from '../sign.ts'
import type { View } from '../view.ts'
import { capitalised, word } from '../word.ts'
import type { About } from './about.ts'
import { aboutsOf } from './abouts-of.ts'
import type { Document } from './document.ts'
import { element, htmlText } from './html-text.ts'

type Option = readonly [value: string, name: string]

/** Whether there is anything to pick from. */
export const isPickable = ({ blocks }: Document): boolean => aboutsOf(blocks).length > 1

/** What filters and sorts a page, in the language of the report; hidden until the script that it needs runs. */
export function panelHtml(document: Document, spoken: readonly Language[], view: View): string {
  const abouts = aboutsOf(document.blocks)
  const choices = choicesOf(abouts, document, view).filter(([, options]) => options.length > 1)
  const sortable = choices.filter(([name]) => name !== 'plane').map(([name]) => named(name, view))
  const controls = [
    labelled('text', element('span', word(view, 'page.text')) + '<input type="search" name="text" value="">'),
    ...choices.map(([name, options]) => select(name, [['', word(view, 'page.all')], ...options], view)),
    select('sort', [['', word(view, 'page.as-written')], ...sortable], view),
    ...(spoken.length > 1 ? [languageChoice(spoken, view)] : []),
  ]
  const body = element('div', controls.join('\n'), { class: 'controls' })
  const summary = element('summary', htmlText(word(view, 'page.choose')))
  const says = { 'data-says': word(view, 'page.shown') }
  const line = [
    element('output', '', says),
    element('button', htmlText(word(view, 'page.clear')), { type: 'button' }),
  ]
  const label = word(view, 'page.choose')
  return element('div', element('details', summary + body) + element('p', line.join(' ')), {
    id: 'choose',
    role: 'search',
    'aria-label': label,
    'data-why': word(view, 'page.why'),
    hidden: 'hidden',
  })
}

/** Each language under its own name, in itself. */
function languageChoice(spoken: readonly Language[], view: View): string {
  const options = languages
    .filter(one => spoken.includes(one))
    .map(one => {
      const attributes = { value: one, lang: one, selected: one === view.language ? 'selected' : undefined }
      return element('option', htmlText(word({ ...view, language: one }, 'page.language')), attributes)
    })
  const name = element('span', htmlText(word(view, 'page.by.language')))
  return labelled('language', name + element('select', options.join(''), { id: 'language' }))
}

const named = (name: string, view: View): Option => [name, word(view, `page.by.${name}`)]

const labelled = (name: string, content: string): string =>
  element('label', content, { class: `choose-${name}` })

function select(name: string, options: readonly Option[], view: View): string {
  const list = options.map(([value, text]) => element('option', htmlText(text), { value }))
  // An option without a value would stand for its text.
  const shown = list.map(one => one.replace(/^<option>/, '<option value="">'))
  return labelled(
    name,
    element('span', htmlText(word(view, `page.by.${name}`))) + element('select', shown.join(''), { name }),
  )
}

function choicesOf(
  abouts: readonly About[],
  { designs = [] }: Document,
  view: View,
): readonly (readonly [string, readonly Option[]])[] {
  const found = abouts.flatMap(one => one.found)
  const there = (list: readonly string[], used: readonly string[]): readonly string[] => [
    ...new Set([...list.filter(one => used.includes(one)), ...used]),
  ]
  const themes = view.knowledge.vocabulary.themes.map(({ id }) => id)
  const nameOf = (id: string): string => designs.find(one => one.id === id)?.name ?? id
  const options = (list: readonly string[], used: readonly string[], name: (id: string) => string) =>
    there(list, used).map((id): Option => [id, name(id)])
  return [
    [
      'theme',
      options(
        themes,
        abouts.map(({ theme }) => theme),
        id => nameTheme(id, view),
      ),
    ],
    [
      'strength',
      options(
        strengths,
        abouts.map(({ strength }) => strength),
        id => capitalised(word(view, `strength.${id}.many`)),
      ),
    ],
    [
      'verdict',
      options(
        verdicts,
        found.map(({ verdict }) => verdict),
        id => {
          const verdict = verdicts.find(one => one === id) ?? 'undetermined'
          return `${verdictSign(verdict).text} ${word(view, `verdict.${verdict}`)}`
        },
      ),
    ],
    [
      'plane',
      options(
        planes,
        found.map(({ plane }) => plane),
        id => capitalised(word(view, `plane.${id}`)),
      ),
    ],
    [
      'design',
      options(
        designs.map(({ id }) => id),
        found.map(({ design }) => design),
        nameOf,
      ),
    ],
  ]
}

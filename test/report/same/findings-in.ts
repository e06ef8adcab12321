import type { Language, Plane, Verdict } from '../../../src/model/truth.ts'
import { filled } from '../../../src/report/word.ts'
import { words } from '../words.ts'
import type { Piece } from './pieces.ts'

/** A finding as a report tells it: design, title of the rule, plane, verdict; the id of the rule where it stands there. */
export interface Told {
  readonly design: string
  readonly title: string
  readonly plane: Plane
  readonly verdict: Verdict
  readonly rule?: string
}

const signs: Readonly<Record<string, Verdict>> = {
  '✗': 'unmet',
  '?': 'undetermined',
  '✓': 'met',
  '–': 'not-applicable',
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** How a language says what a reader of a report goes by. */
function speech(language: Language) {
  const say = (key: string) => words[language].get(key) ?? key
  const start = (key: string) => say(key).split('{')[0]?.trim() ?? ''
  const [law, practice] = [say('plane.law'), say('plane.practice')]
  const both = filled(say('list.and'), { first: law, last: practice })
  const planes: readonly (readonly [string, readonly Plane[]])[] = [
    [both, ['law', 'practice']],
    [law, ['law']],
    [practice, ['practice']],
  ]
  const kinds = ['obligation', 'recommendation', 'position']
  const sections: readonly (readonly [string, Verdict])[] = [
    ...kinds.map(kind => [start(`section.unmet.${kind}`), 'unmet'] as const),
    [start('section.undetermined'), 'undetermined'],
    [start('section.met'), 'met'],
    [start('section.not-applicable'), 'not-applicable'],
  ]
  const said = planes.map(([text]) => escaped(text)).join('|')
  const strength = kinds.map(kind => escaped(say(`strength.${kind}.one`))).join('|')
  return {
    planes: (text: string) => planes.find(([one]) => one.toLowerCase() === text.toLowerCase())?.[1] ?? [],
    /** A title without what is said of how it could be settled. */
    title: (text: string) => text.replace(` (${say('undetermined.with-others')})`, ''),
    section: (text: string) => sections.find(([one]) => text.startsWith(one))?.[1],
    // In a brief: `✗ title, in law · article`; in a list: `✓ title · obligation, in law, article · rule`.
    brief: new RegExp(`^✗ (.*?), (${said})(?: · .*)?$`),
    listed: new RegExp(`^(?:([✓–]) )?(.*?) · (?:${strength}), (${said})(?:,? .*)?$`),
    onPlane: new RegExp(`^(${said})(?= ?[–:]|$| )`, 'i'),
  }
}

const ruleAtEnd = / · ([a-z0-9-]+\/[a-z0-9-]+)$/

/** The findings of a gap report, gone through as its reader does. */
export function findingsIn(
  pieces: readonly Piece[],
  { language, names }: { readonly language: Language; readonly names: ReadonlyMap<string, string> },
): readonly Told[] {
  const { planes, section, title: titleIn, brief, listed, onPlane } = speech(language)
  const told: Told[] = []
  let design: string | undefined
  let verdict: Verdict | undefined
  let title: string | undefined
  let rule: string | undefined
  for (const piece of pieces) {
    if ('cells' in piece) continue
    const { text } = piece
    if ('heading' in piece) {
      ;[title, rule] = [undefined, undefined]
      if (names.has(text)) [design, verdict] = [names.get(text), undefined]
      else if (piece.heading < 3 || section(text)) verdict = section(text)
      else if (text.startsWith('✗ ')) title = text.slice(2)
      continue
    }
    if (design === undefined || verdict === undefined) continue
    const add = (of: string, on: readonly Plane[], id?: string) => {
      for (const plane of on)
        told.push({
          design: design as string,
          title: of,
          plane,
          verdict: verdict as Verdict,
          ...(id ? { rule: id } : {}),
        })
    }
    if (verdict === 'unmet') {
      const [, short, shortly = ''] = brief.exec(text) ?? []
      const [, plane = ''] = onPlane.exec(text) ?? []
      if (title === undefined && short !== undefined) add(short, planes(shortly))
      else if (title !== undefined && rule === undefined) rule = ruleAtEnd.exec(text)?.[1]
      else if (title !== undefined && plane) add(title, planes(plane), rule)
    } else {
      const [, sign, name, on = ''] = listed.exec(text) ?? []
      const isItsOwn = verdict === 'undetermined' ? sign !== '✓' : signs[sign ?? ''] === verdict
      if (name !== undefined && isItsOwn) add(titleIn(name), planes(on), ruleAtEnd.exec(text)?.[1])
    }
  }
  return told
}

/** The verdicts that a comparison sets side by side, by title and plane. */
export function rowsIn(
  pieces: readonly Piece[],
  language: Language,
  designs: readonly string[],
): readonly Told[] {
  const { planes } = speech(language)
  let title = ''
  return pieces.flatMap(piece => {
    if (!('cells' in piece)) return []
    const [name = '', on = '', ...verdicts] = piece.cells
    if (name !== '') title = name
    const [plane] = planes(on)
    if (plane === undefined || verdicts.length !== designs.length) return []
    return verdicts.flatMap((cell, index) => {
      const verdict = signs[cell.slice(0, 1)]
      return verdict ? [{ design: designs[index] as string, title, plane, verdict }] : []
    })
  })
}
